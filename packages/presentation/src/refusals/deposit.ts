import { refusalTable } from './entry.ts'

/** What is refused of a deposit and its settlement. */
export const depositRefusals = /* @__PURE__ */ refusalTable({
  depositNotSet: {
    status: 409,
    sentence: {
      'zh-Hans': '没有定押金，或没有要退的押金。',
      'zh-Hant': '沒有定押金，或沒有要退的押金。',
      en: 'No deposit is set, or none is to be returned.',
    },
    next: {
      'zh-Hans': '请先在“押金和期限”里定好。',
      'zh-Hant': '請先在「押金和期限」裡定好。',
      en: 'Set it under “Deposit and time limits” first.',
    },
  },
  depositAmountInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '金额写得不对。',
      'zh-Hant': '金額寫得不對。',
      en: 'This is not an amount.',
    },
    next: {
      'zh-Hans': '请写元和分，例如 2000 或 120.50。',
      'zh-Hant': '請寫元和分，例如 2000 或 120.50。',
      en: 'Write it as 2000 or 120.50.',
    },
  },
  lastDayNotCome: {
    status: 409,
    sentence: {
      'zh-Hans': '对方还没有离开。',
      'zh-Hant': '對方還沒有離開。',
      en: 'They have not left yet.',
    },
    next: {
      'zh-Hans': '请在最后一天或以后结算。',
      'zh-Hant': '請在最後一天或以後結算。',
      en: 'Settle it on the last day or later.',
    },
  },
  deductionsInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '扣除的金额不对，或超过十项。',
      'zh-Hant': '扣除的金額不對，或超過十項。',
      en: 'A deduction is no amount, or there are more than ten.',
    },
    next: {
      'zh-Hans': '请逐项写明，金额大于零。',
      'zh-Hant': '請逐項寫明，金額大於零。',
      en: 'State each with an amount above zero.',
    },
  },
  deductionsTooHigh: {
    status: 422,
    sentence: {
      'zh-Hans': '扣除超过了所交的押金。',
      'zh-Hant': '扣除超過了所交的押金。',
      en: 'The deductions exceed the deposit.',
    },
    next: {
      'zh-Hans': '请核对金额；没有其他收费。',
      'zh-Hant': '請核對金額；沒有其他收費。',
      en: 'Check the amounts; there is no other charge.',
    },
  },
  settlementMissing: {
    status: 409,
    sentence: {
      'zh-Hans': '没有等待复核或答复的结算。',
      'zh-Hant': '沒有等待複核或答覆的結算。',
      en: 'No settlement waits to be checked or answered.',
    },
    next: {
      'zh-Hans': '请刷新页面，看现在的进展。',
      'zh-Hant': '請刷新頁面，看現在的進展。',
      en: 'Reload the page to see how far it is.',
    },
  },
  settlementChanged: {
    status: 409,
    sentence: {
      'zh-Hans': '结算已有新的一版。',
      'zh-Hant': '結算已有新的一版。',
      en: 'There is a newer version of the settlement.',
    },
    next: {
      'zh-Hans': '请看新的一版再答。',
      'zh-Hant': '請看新的一版再答。',
      en: 'Read the newer one first.',
    },
  },
  settlementOpen: {
    status: 409,
    sentence: {
      'zh-Hans': '对方还可以提出异议。',
      'zh-Hant': '對方還可以提出異議。',
      en: 'The tenant may still object.',
    },
    next: {
      'zh-Hans': '请等对方同意，或期限过去。',
      'zh-Hant': '請等對方同意，或期限過去。',
      en: 'Wait until they accept, or the time is over.',
    },
  },
})
