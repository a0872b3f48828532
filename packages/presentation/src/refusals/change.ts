import { refusalTable } from './entry.ts'

/** What is wrong with a change of a badge, from what a member or their branch asks for to the signing. */
export const changeRefusals = /* @__PURE__ */ refusalTable({
  changeUnderWay: {
    status: 409,
    sentence: {
      'zh-Hans': '这个标识已有一项更改正在办理。',
      'zh-Hant': '這個標識已有一項更改正在辦理。',
      en: 'A change of this badge is already under way.',
    },
    next: {
      'zh-Hans': '请等那一项办完，再提出下一项。',
      'zh-Hant': '請等那一項辦完，再提出下一項。',
      en: 'Wait until it is done, then ask for the next.',
    },
  },
  chosenTooOften: {
    status: 429,
    sentence: {
      'zh-Hans': '一天之内改得太多。',
      'zh-Hant': '一天之內改得太多。',
      en: 'This badge was changed too often within a day.',
    },
    next: {
      'zh-Hans': '请明天再改。暂停和撤回随时可以。',
      'zh-Hant': '請明天再改。暫停和撤回隨時可以。',
      en: 'Try again tomorrow. You can pause and withdraw at any time.',
    },
  },
  changeAwaited: {
    status: 409,
    sentence: {
      'zh-Hans': '这个标识的店铺更改或组织关系转接还没有办成。',
      'zh-Hant': '這個標識的店鋪更改或組織關係轉接還沒有辦成。',
      en: 'The amendment or transfer of this badge has not been completed.',
    },
    next: {
      'zh-Hans': '请先重新提出那一项，或停用标识。',
      'zh-Hant': '請先重新提出那一項，或停用標識。',
      en: 'Ask for that again first, or stop the badge.',
    },
  },
  noRecordKept: {
    status: 404,
    sentence: {
      'zh-Hans': '没有留存这个标识的同意记录。',
      'zh-Hant': '沒有留存這個標識的同意記錄。',
      en: 'No record of a consent to this badge is kept.',
    },
    next: {
      'zh-Hans': '标识没有结束的，记录在“我的资料”里；已结束的，只在设定的期限内留存。',
      'zh-Hant': '標識沒有結束的，記錄在「我的資料」裡；已結束的，只在設定的期限內留存。',
      en: 'While a badge lasts its records stand in My data; once it has ended they are kept for the set period only.',
    },
  },
  nothingToCancel: {
    status: 409,
    sentence: {
      'zh-Hans': '现在没有正在办理的更改。',
      'zh-Hant': '現在沒有正在辦理的更改。',
      en: 'No change is under way now.',
    },
    next: {
      'zh-Hans': '重新打开“我的资料”看目前的进度。',
      'zh-Hant': '重新打開「我的資料」看目前的進度。',
      en: 'Open My data again to see how things stand.',
    },
  },
  changeNotWaiting: {
    status: 409,
    sentence: {
      'zh-Hans': '现在没有等你同意的更改。',
      'zh-Hant': '現在沒有等你同意的更改。',
      en: 'No change waits for your agreement now.',
    },
    next: {
      'zh-Hans': '支部证明并审核以后，再来这里同意。',
      'zh-Hant': '支部證明並審核以後，再來這裡同意。',
      en: 'Come back once it was attested and reviewed.',
    },
  },
  nothingCorrected: {
    status: 422,
    sentence: {
      'zh-Hans': '没有写明要更正什么。',
      'zh-Hant': '沒有寫明要更正什麼。',
      en: 'Nothing to correct was given.',
    },
    next: {
      'zh-Hans': '请写出正确的姓名，或用一句话说明。',
      'zh-Hant': '請寫出正確的姓名，或用一句話說明。',
      en: 'Give the right name, or a sentence on what is wrong.',
    },
  },
  notDue: {
    status: 409,
    sentence: {
      'zh-Hans': '标识离到期还有三十天以上，现在不能续签。',
      'zh-Hant': '標識離到期還有三十天以上，現在不能續簽。',
      en: 'This badge is not in its last 30 days, so it cannot be renewed now.',
    },
    next: {
      'zh-Hans': '请在到期前三十天内续签。',
      'zh-Hant': '請在到期前三十天內續簽。',
      en: 'Renew it within 30 days before its end.',
    },
  },
  reminded: {
    status: 409,
    sentence: {
      'zh-Hans': '已经提醒过一次，不提醒第二次。',
      'zh-Hant': '已經提醒過一次，不提醒第二次。',
      en: 'The member was reminded once; there is no second reminder.',
    },
    next: {
      'zh-Hans': '不用再做什么：本人不操作，标识到期自动停用。',
      'zh-Hant': '不用再做什麼：本人不操作，標識到期自動停用。',
      en: 'There is nothing to do: if the member does nothing, the badge ends by itself.',
    },
  },
  changedMeanwhile: {
    status: 409,
    sentence: {
      'zh-Hans': '办理期间资料有变动，操作没有完成。',
      'zh-Hant': '辦理期間資料有變動，操作沒有完成。',
      en: 'Something changed meanwhile, so nothing was done.',
    },
    next: {
      'zh-Hans': '请再试一次。',
      'zh-Hant': '請再試一次。',
      en: 'Try again.',
    },
  },
})
