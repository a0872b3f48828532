import { refusalTable } from './entry.ts'

/** The founding of a branch, step by step. */
export const foundingRefusals = /* @__PURE__ */ refusalTable({
  forbiddenTransition: {
    status: 409,
    sentence: {
      'zh-Hans': '按目前的进度不能进行这一步。',
      'zh-Hant': '按目前的進度不能進行這一步。',
      en: 'This step does not follow from the present one.',
    },
    next: {
      'zh-Hans': '请按规定的次序进行。',
      'zh-Hant': '請按規定的次序進行。',
      en: 'Take the steps in their order.',
    },
  },
  dateBeforeLast: {
    status: 422,
    sentence: {
      'zh-Hans': '日期早于上一步。',
      'zh-Hant': '日期早於上一步。',
      en: 'The date is before that of the last step.',
    },
    next: {
      'zh-Hans': '请核对各步的日期。',
      'zh-Hant': '請核對各步的日期。',
      en: 'Check the dates of the steps.',
    },
  },
  countInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '人数或席位数无效。',
      'zh-Hant': '人數或席位數無效。',
      en: 'A count of members, units or seats is not valid.',
    },
    next: {
      'zh-Hans': '请填写实际人数，不小于零。',
      'zh-Hant': '請填寫實際人數，不小於零。',
      en: 'Give the actual numbers, none below zero.',
    },
  },
  notSuperior: {
    status: 422,
    sentence: {
      'zh-Hans': '只有上级党委可以批准。',
      'zh-Hant': '只有上級黨委可以批准。',
      en: 'Only the superior committee can approve this.',
    },
    next: {
      'zh-Hans': '请由上级党委批准。',
      'zh-Hant': '請由上級黨委批准。',
      en: 'Have the superior committee approve it.',
    },
  },
  overrideMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '人数不在通常的范围内，须写明批准的理由。',
      'zh-Hant': '人數不在通常的範圍內，須寫明批准的理由。',
      en: 'The numbers are outside the usual range, so the approval needs a reason.',
    },
    next: {
      'zh-Hans': '请写明理由，或核对人数。',
      'zh-Hant': '請寫明理由，或核對人數。',
      en: 'Give the reason, or check the numbers.',
    },
  },
})
