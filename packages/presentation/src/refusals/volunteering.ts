import { refusalTable } from './entry.ts'

/** The hours of volunteers, and their proofs. */
export const volunteeringRefusals = /* @__PURE__ */ refusalTable({
  hoursInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '时长要写成整小时或半小时，最多24小时。',
      'zh-Hant': '時數要寫成整小時或半小時，最多24小時。',
      en: 'Hours are whole or half ones, 24 at most.',
    },
    next: {
      'zh-Hans': '请写成2、2.5这样的数。',
      'zh-Hant': '請寫成2、2.5這樣的數。',
      en: 'Write a number such as 2 or 2.5.',
    },
  },
  hoursOwn: {
    status: 403,
    sentence: {
      'zh-Hans': '自己的时长不能自己确认。',
      'zh-Hant': '自己的時數不能自己確認。',
      en: 'Nobody confirms their own hours.',
    },
    next: {
      'zh-Hans': '请由主办方的另一人确认。',
      'zh-Hant': '請由主辦方的另一人確認。',
      en: 'Ask somebody else of a branch that hosted it to confirm them.',
    },
  },
  hoursNotDeclared: {
    status: 422,
    sentence: {
      'zh-Hans': '还没有声明这些不是自己的时长。',
      'zh-Hant': '還沒有聲明這些不是自己的時數。',
      en: 'It is not said yet that these are not your own hours.',
    },
    next: {
      'zh-Hans': '标出自己的，再勾选其余的都不是。',
      'zh-Hant': '標出自己的，再勾選其餘的都不是。',
      en: 'Mark your own, then tick that none of the others are.',
    },
  },
  hoursUnchanged: {
    status: 409,
    sentence: {
      'zh-Hans': '时长没有改变。',
      'zh-Hant': '時數沒有改變。',
      en: 'The hours are the same as before.',
    },
    next: {
      'zh-Hans': '请写更正后的时长；没有错，就维持原时长。',
      'zh-Hant': '請寫更正後的時數；沒有錯，就維持原時數。',
      en: 'Write the corrected hours, or keep those that stand.',
    },
  },
  nothingObjected: {
    status: 409,
    sentence: {
      'zh-Hans': '本人没有提出时长不对，或已经答复过了。',
      'zh-Hant': '本人沒有提出時數不對，或已經答覆過了。',
      en: 'The volunteer asks for nothing, or has been answered.',
    },
    next: {
      'zh-Hans': '请刷新页面，看现在的时长。',
      'zh-Hant': '請重新整理頁面，看現在的時數。',
      en: 'Reload the page to see the hours as they are now.',
    },
  },
  noConfirmedHours: {
    status: 422,
    sentence: {
      'zh-Hans': '没有选要证明的时长。',
      'zh-Hant': '沒有選要證明的時數。',
      en: 'No hours are chosen for the proof.',
    },
    next: {
      'zh-Hans': '请至少选一项主办方已确认的时长。',
      'zh-Hant': '請至少選一項主辦方已確認的時數。',
      en: 'Choose at least one entry that the organizer has confirmed.',
    },
  },
  hoursNotConfirmed: {
    status: 409,
    sentence: {
      'zh-Hans': '有一项时长还没有由主办方确认。',
      'zh-Hant': '有一項時數還沒有由主辦方確認。',
      en: 'The organizer has not confirmed some of these hours.',
    },
    next: {
      'zh-Hans': '请等主办方确认以后再开具证明。',
      'zh-Hant': '請等主辦方確認以後再開立證明。',
      en: 'Make the proof once the organizer has confirmed them.',
    },
  },
  nothingToJoin: {
    status: 409,
    sentence: {
      'zh-Hans': '那份报名没有可以合并的时长。',
      'zh-Hant': '那份報名沒有可以合併的時數。',
      en: 'That sign-up has no hours to add.',
    },
    next: {
      'zh-Hans': '请核对链接；活动点名结束、记下时长以后才能合并。',
      'zh-Hant': '請核對連結；活動點名結束、記下時數以後才能合併。',
      en: 'Check the link; hours can be added once the organizer has recorded them.',
    },
  },
})
