import { refusalTable } from './entry.ts'

/** Badges, and the two links by which a member decides about one. */
export const badgeRefusals = /* @__PURE__ */ refusalTable({
  notInEffect: {
    status: 404,
    sentence: {
      'zh-Hans': '此标识当前不生效。',
      'zh-Hant': '此標識目前不生效。',
      en: 'This badge is not currently in effect.',
    },
    next: {
      'zh-Hans': '请对照店铺中的编号再试一次。',
      'zh-Hant': '請對照店鋪中的編號再試一次。',
      en: 'Compare the number with the one in the shop and try again.',
    },
  },
  badgeNoUnreadable: {
    status: 400,
    sentence: {
      'zh-Hans': '编号有误，请核对。',
      'zh-Hant': '編號有誤，請核對。',
      en: 'This is not a badge number; please check it.',
    },
    next: {
      'zh-Hans': '编号是 12 位字母和数字，请对照店铺中的编号再输入。',
      'zh-Hant': '編號是 12 位字母和數字，請對照店鋪中的編號再輸入。',
      en: 'It has 12 letters and digits. Compare it with the one in the shop and enter it again.',
    },
  },
  offerUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有这个邀请链接。',
      'zh-Hant': '沒有這個邀請連結。',
      en: 'There is no such offer link.',
    },
    next: {
      'zh-Hans': '请完整复制链接，或联系给你链接的组织。',
      'zh-Hant': '請完整複製連結，或聯絡給你連結的組織。',
      en: 'Copy the whole link, or ask the organisation that gave it to you.',
    },
  },
  offerUsed: {
    status: 410,
    sentence: {
      'zh-Hans': '这个邀请已经同意过。',
      'zh-Hant': '這個邀請已經同意過。',
      en: 'This offer has already been agreed to.',
    },
    next: {
      'zh-Hans': '再次打开邀请链接，可以看到回执和停用链接。',
      'zh-Hant': '再次開啟邀請連結，可以看到回執和停用連結。',
      en: 'Open the offer link again: it shows the receipt and the stop link.',
    },
  },
  offerDeclined: {
    status: 410,
    sentence: {
      'zh-Hans': '你已选择暂不亮明，这个邀请链接不再有效。',
      'zh-Hant': '你已選擇暫不亮明，這個邀請連結不再有效。',
      en: 'You chose not to show a badge, so this offer link has ended.',
    },
    next: {
      'zh-Hans': '不需要做什么。改变主意时，用当时给你的链接重新打开。',
      'zh-Hant': '不需要做什麼。改變主意時，用當時給你的連結重新開啟。',
      en: 'There is nothing to do. If you change your mind, use the link to reopen that you got then.',
    },
  },
  reopenUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有这个链接，或已经重新打开过。',
      'zh-Hant': '沒有這個連結，或已經重新開啟過。',
      en: 'There is no such link, or it was used to reopen before.',
    },
    next: {
      'zh-Hans': '请核对链接是否完整。',
      'zh-Hant': '請核對連結是否完整。',
      en: 'Check that the link is complete.',
    },
  },
  offerReplaced: {
    status: 410,
    sentence: {
      'zh-Hans': '这个邀请链接已由新的链接代替。',
      'zh-Hant': '這個邀請連結已由新的連結代替。',
      en: 'This offer link has been replaced by a newer one.',
    },
    next: {
      'zh-Hans': '请打开后来收到的链接。',
      'zh-Hant': '請開啟後來收到的連結。',
      en: 'Open the link that you received last.',
    },
  },
  offerExpired: {
    status: 410,
    sentence: {
      'zh-Hans': '这个邀请链接已经过期。',
      'zh-Hant': '這個邀請連結已經過期。',
      en: 'This offer link has expired.',
    },
    next: {
      'zh-Hans': '需要时，请签发组织再给一个链接。',
      'zh-Hant': '需要時，請簽發組織再給一個連結。',
      en: 'If you still want the badge, ask the issuing organisation for a new link.',
    },
  },
  linkUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有这个停用链接。',
      'zh-Hant': '沒有這個停用連結。',
      en: 'There is no such stop link.',
    },
    next: {
      'zh-Hans': '请完整复制链接，或联系签发组织。',
      'zh-Hant': '請完整複製連結，或聯絡簽發組織。',
      en: 'Copy the whole link, or ask the issuing organisation.',
    },
  },
  linkIncomplete: {
    status: 400,
    sentence: {
      'zh-Hans': '链接不完整。',
      'zh-Hant': '連結不完整。',
      en: 'The link is incomplete.',
    },
    next: {
      'zh-Hans': '请完整复制收到的链接，再打开一次。',
      'zh-Hant': '請完整複製收到的連結，再開啟一次。',
      en: 'Copy the whole link that you received and open it again.',
    },
  },
  notAgreed: {
    status: 422,
    sentence: {
      'zh-Hans': '没有勾选单独同意，什么都不会公开。',
      'zh-Hant': '沒有勾選單獨同意，什麼都不會公開。',
      en: 'The separate consent is not ticked, so nothing is made public.',
    },
    next: {
      'zh-Hans': '同意公开时请勾选，否则请选“暂不亮明”。',
      'zh-Hant': '同意公開時請勾選，否則請選「暫不亮明」。',
      en: 'Tick it if you agree; otherwise choose “Not now”.',
    },
  },
  notPaused: {
    status: 409,
    sentence: {
      'zh-Hans': '这个标识没有暂停，不需要恢复。',
      'zh-Hant': '這個標識沒有暫停，不需要恢復。',
      en: 'This badge is not paused, so there is nothing to resume.',
    },
    next: {
      'zh-Hans': '请核对标识编号。',
      'zh-Hant': '請核對標識編號。',
      en: 'Check the badge number.',
    },
  },
  occasionWithoutEffect: {
    status: 422,
    sentence: {
      'zh-Hans': '这件事不影响标识。',
      'zh-Hant': '這件事不影響標識。',
      en: 'This occasion has no effect on a badge.',
    },
    next: {
      'zh-Hans': '请选择另一个缘由，或写明停用原因。',
      'zh-Hant': '請選擇另一個緣由，或寫明停用原因。',
      en: 'Choose another occasion, or give a reason for ending the badge.',
    },
  },
  notEnded: {
    status: 409,
    sentence: {
      'zh-Hans': '标识还没有结束，没有停用回执。',
      'zh-Hant': '標識還沒有結束，沒有停用回執。',
      en: 'The badge has not ended, so there is no receipt of an ending.',
    },
    next: {
      'zh-Hans': '撤回以后，再用这个链接下载回执。',
      'zh-Hant': '撤回以後，再用這個連結下載回執。',
      en: 'Withdraw first, and download the receipt by the same link.',
    },
  },
  receiptFollows: {
    status: 503,
    sentence: {
      'zh-Hans': '停用已经生效，签发组织的记录稍后补上，补上以后才有回执。',
      'zh-Hant': '停用已經生效，簽發組織的記錄稍後補上，補上以後才有回執。',
      en: "The ending is in effect; its receipt follows once the issuer's record has been written.",
    },
    next: {
      'zh-Hans': '请过一会儿再打开停用链接。',
      'zh-Hant': '請過一會兒再開啟停用連結。',
      en: 'Open the stop link again in a while.',
    },
  },
})
