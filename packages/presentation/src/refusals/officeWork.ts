import { refusalTable } from './entry.ts'

/** The work of branches and the office on requests and badges. */
export const officeWorkRefusals = /* @__PURE__ */ refusalTable({
  notFoundOrNotYours: {
    status: 404,
    sentence: {
      'zh-Hans': '没有查到，或不在你的范围内。',
      'zh-Hant': '沒有查到，或不在你的範圍內。',
      en: 'This was not found, or is not yours to see.',
    },
    next: {
      'zh-Hans': '请核对编号；不能按姓名查找。',
      'zh-Hant': '請核對編號；不能按姓名查找。',
      en: 'Check the number; there is no search by name.',
    },
  },
  sentenceNeeded: {
    status: 422,
    sentence: {
      'zh-Hans': '选择“其他”时，要用一句话写明。',
      'zh-Hant': '選擇「其他」時，要用一句話寫明。',
      en: 'With "other", one sentence has to say what is meant.',
    },
    next: {
      'zh-Hans': '请写一句话，本人会看到。',
      'zh-Hant': '請寫一句話，本人會看到。',
      en: 'Write one sentence; the member reads it.',
    },
  },
  shopNameMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '结束标识会删除资料，要写出店铺名称来确认。',
      'zh-Hant': '結束標識會刪除資料，要寫出店鋪名稱來確認。',
      en: "Ending a badge deletes its data, which the shop's name has to confirm.",
    },
    next: {
      'zh-Hans': '请加上 --shop 和店铺名称；先看结果用 --dry-run。',
      'zh-Hant': '請加上 --shop 和店鋪名稱；先看結果用 --dry-run。',
      en: 'Add --shop with the name of the shop; --dry-run says first what would come of it.',
    },
  },
  shopNameDiffers: {
    status: 422,
    sentence: {
      'zh-Hans': '与店铺名称不一致，什么都没有做。',
      'zh-Hant': '與店鋪名稱不一致，什麼都沒有做。',
      en: "This is not the shop's name; nothing was done.",
    },
    next: {
      'zh-Hans': '请照原样写出；用 liangpai show 可以看到。',
      'zh-Hant': '請照原樣寫出；用 liangpai show 可以看到。',
      en: 'Type it as it is written; `liangpai show` shows it.',
    },
  },
  assigneeMayNot: {
    status: 422,
    sentence: {
      'zh-Hans': '这个人不能办理这个申请。',
      'zh-Hant': '這個人不能辦理這個申請。',
      en: 'This person may not act on this request.',
    },
    next: {
      'zh-Hans': '请转给列出的人：不是申请人，也没有证明过它。',
      'zh-Hant': '請轉給列出的人：不是申請人，也沒有證明過它。',
      en: 'Hand it to one of those listed: not the applicant, and not who attested it.',
    },
  },
})
