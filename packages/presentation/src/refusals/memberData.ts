import { refusalTable } from './entry.ts'

/** What a member sees and does in "My data". */
export const memberDataRefusals = /* @__PURE__ */ refusalTable({
  dataSessionEnded: {
    status: 410,
    sentence: {
      'zh-Hans': '这一次打开已经结束。',
      'zh-Hant': '這一次開啟已經結束。',
      en: 'This visit has ended.',
    },
    next: {
      'zh-Hans': '请用通行密钥再次打开，或向所在支部再要一个链接。',
      'zh-Hant': '請用通行密鑰再次開啟，或向所在支部再要一個連結。',
      en: 'Open the page again with a passkey, or ask your branch for another link.',
    },
  },
  dataNeedsMore: {
    status: 403,
    sentence: {
      'zh-Hans': '只用支部给的链接，还不能这样做。',
      'zh-Hant': '只用支部給的連結，還不能這樣做。',
      en: "The branch's link alone is not enough for this.",
    },
    next: {
      'zh-Hans': '请再用通行密钥，或填写停用链接。',
      'zh-Hant': '請再用通行密鑰，或填寫停用連結。',
      en: 'Use a passkey as well, or enter your stop link.',
    },
  },
  stopLinkDiffers: {
    status: 403,
    sentence: {
      'zh-Hans': '这不是这个标识的停用链接。',
      'zh-Hant': '這不是這個標識的停用連結。',
      en: 'This is not the stop link of this badge.',
    },
    next: {
      'zh-Hans': '请核对后完整粘贴。停用链接丢失的，请联系签发组织换一个。',
      'zh-Hant': '請核對後完整貼上。停用連結遺失的，請聯絡簽發組織換一個。',
      en: 'Check it and paste the whole of it. If it is lost, ask the issuing organisation for a new one.',
    },
  },
  pausedByMember: {
    status: 409,
    sentence: {
      'zh-Hans': '标识由会员本人暂停，只能由会员本人恢复。',
      'zh-Hant': '標識由會員本人暫停，只能由會員本人恢復。',
      en: 'The member paused this badge, and they alone can resume it.',
    },
    next: {
      'zh-Hans': '请会员本人在“我的资料”中恢复。',
      'zh-Hant': '請會員本人在「我的資料」中恢復。',
      en: 'They can resume it in "My data".',
    },
  },
  pausedByOffice: {
    status: 409,
    sentence: {
      'zh-Hans': '标识由签发组织暂停，只能由签发组织恢复。',
      'zh-Hant': '標識由簽發組織暫停，只能由簽發組織恢復。',
      en: 'The issuing organisation paused this badge, and it alone can resume it.',
    },
    next: {
      'zh-Hans': '请联系签发组织。',
      'zh-Hant': '請聯絡簽發組織。',
      en: 'Contact the issuing organisation.',
    },
  },
  pausedForReview: {
    status: 409,
    sentence: {
      'zh-Hans': '标识正在重新审核，审核完成、你再次同意后恢复。',
      'zh-Hant': '標識正在重新審核，審核完成、你再次同意後恢復。',
      en: 'This badge is under review. It resumes once that is done and you have agreed again.',
    },
    next: {
      'zh-Hans': '需要时请联系所在支部。',
      'zh-Hant': '需要時請聯絡所在支部。',
      en: 'If you need to, contact your branch.',
    },
  },
  pausedForProof: {
    status: 409,
    sentence: {
      'zh-Hans': '店铺网站上的校验文件没有通过，下次通过后自动恢复。',
      'zh-Hant': '店鋪網站上的校驗檔案沒有通過，下次通過後自動恢復。',
      en: "The proof file on the shop's site failed. The badge resumes by itself once it passes.",
    },
    next: {
      'zh-Hans': '请把校验文件放回店铺网站。',
      'zh-Hant': '請把校驗檔案放回店鋪網站。',
      en: "Put the proof file back on the shop's site.",
    },
  },
  stopLinkAsked: {
    status: 409,
    sentence: {
      'zh-Hans': '你已经提出换新停用链接，还要由另一人确认。',
      'zh-Hant': '你已經提出換新停用連結，還要由另一人確認。',
      en: 'You have asked for a new stop link already; another person has to confirm it.',
    },
    next: {
      'zh-Hans': '请签发组织的另一人执行同一命令。',
      'zh-Hant': '請簽發組織的另一人執行同一命令。',
      en: 'Have another person of the issuing organisation give the same command.',
    },
  },
})
