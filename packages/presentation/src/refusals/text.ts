import { refusalTable } from './entry.ts'

/** Names, pledges and dates as they were typed: what a badge may not show, and what nobody can read. */
export const textRefusals = /* @__PURE__ */ refusalTable({
  textMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '这一项没有填，或者没有能看见的内容。',
      'zh-Hant': '這一項沒有填，或者沒有能看見的內容。',
      en: 'This value is empty or shows nothing.',
    },
    next: {
      'zh-Hans': '请填写文字。',
      'zh-Hant': '請填寫文字。',
      en: 'Fill it in.',
    },
  },
  textTooLong: {
    status: 422,
    sentence: {
      'zh-Hans': '这一项太长。',
      'zh-Hant': '這一項太長。',
      en: 'This value is too long.',
    },
    next: {
      'zh-Hans': '请缩短到提示里的字数以内。',
      'zh-Hant': '請縮短到提示裡的字數以內。',
      en: 'Shorten it to the number of characters shown.',
    },
  },
  privateUseCharacter: {
    status: 422,
    sentence: {
      'zh-Hans': '有一个字是用自造字编码保存的，别人的设备上显示不出来。',
      'zh-Hant': '有一個字是用自造字編碼保存的，別人的裝置上顯示不出來。',
      en: 'One character is stored in a private code and shows as an empty box on other devices.',
    },
    next: {
      'zh-Hans': '请用新版输入法重新输入这个字；打不出来时，换成户口簿或执照上通行的写法。',
      'zh-Hant': '請用新版輸入法重新輸入這個字；打不出來時，換成戶口簿或執照上通行的寫法。',
      en: 'Type it again with an up-to-date input method, or use the form that is printed on an identity document or licence.',
    },
  },
  invisibleCharacter: {
    status: 422,
    sentence: {
      'zh-Hans': '有看不见的字符，或会改变文字顺序的字符。',
      'zh-Hant': '有看不見的字元，或會改變文字順序的字元。',
      en: 'There is a character that nobody sees, or that changes the order of others.',
    },
    next: {
      'zh-Hans': '请删掉这一项，重新手工输入，不要粘贴。',
      'zh-Hant': '請刪掉這一項，重新手動輸入，不要貼上。',
      en: 'Clear the value and type it by hand instead of pasting it.',
    },
  },
  marksStacked: {
    status: 422,
    sentence: {
      'zh-Hans': '附加符号叠得太多，会盖住旁边的文字。',
      'zh-Hant': '附加符號疊得太多，會蓋住旁邊的文字。',
      en: 'There are so many marks on one letter that they would cover the text around it.',
    },
    next: {
      'zh-Hans': '请只保留文字和平常的声调符号。',
      'zh-Hant': '請只保留文字和平常的聲調符號。',
      en: 'Keep the letters and their usual accents.',
    },
  },
  emblemInText: {
    status: 422,
    sentence: {
      'zh-Hans': '标识里不能出现徽章、旗帜、星标、奖章、盾牌或对勾一类的图形。',
      'zh-Hant': '標識裡不能出現徽章、旗幟、星標、獎章、盾牌或勾號一類的圖形。',
      en: 'A badge cannot show an emblem, flag, star, medal, shield or check mark.',
    },
    next: {
      'zh-Hans': '请删去这个图形，只留文字。',
      'zh-Hant': '請刪去這個圖形，只留文字。',
      en: 'Remove the sign and keep the words.',
    },
  },
  claimInText: {
    status: 422,
    sentence: {
      'zh-Hans': '文字里不能自称已核验、已认证或官方：这要由签发组织核验，不能自己写。',
      'zh-Hant': '文字裡不能自稱已核驗、已認證或官方：這要由簽發組織核驗，不能自己寫。',
      en: 'The text cannot claim to be verified, certified or official: only the issuing organisation says so.',
    },
    next: {
      'zh-Hans': '请删去这几个字。',
      'zh-Hant': '請刪去這幾個字。',
      en: 'Remove these words.',
    },
  },
  partyInName: {
    status: 422,
    sentence: {
      'zh-Hans': '姓名和店铺名称里不能写党员身份或党组织名称。',
      'zh-Hant': '姓名和店鋪名稱裡不能寫黨員身份或黨組織名稱。',
      en: 'The name of a person or shop cannot speak of Party membership or name a Party organisation.',
    },
    next: {
      'zh-Hans': '请只写姓名或店铺名称本身；党员身份由标识显示。',
      'zh-Hant': '請只寫姓名或店鋪名稱本身；黨員身份由標識顯示。',
      en: 'Give the bare name; the badge itself says who is a member.',
    },
  },
  dayUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '这不是一个日期。',
      'zh-Hant': '這不是一個日期。',
      en: 'This is not a date.',
    },
    next: {
      'zh-Hans': '请按 2026-11-24 的样子填写。',
      'zh-Hant': '請按 2026-11-24 的樣子填寫。',
      en: 'Write it like 2026-11-24.',
    },
  },
})
