import { refusalTable } from './entry.ts'

/** What is refused of the enterprises that operate parks, and of their suppliers. */
export const enterpriseRefusals = /* @__PURE__ */ refusalTable({
  enterpriseUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有登记这家企业。',
      'zh-Hant': '沒有登記這家企業。',
      en: 'This enterprise was not added.',
    },
    next: {
      'zh-Hans': '请先登记。',
      'zh-Hant': '請先登記。',
      en: 'Add it first.',
    },
  },
  enterpriseCycle: {
    status: 422,
    sentence: {
      'zh-Hans': '一家企业不能在自己的下级之下。',
      'zh-Hant': '一家企業不能在自己的下級之下。',
      en: 'An enterprise cannot be below itself.',
    },
    next: {
      'zh-Hans': '请核对上级企业。',
      'zh-Hant': '請核對上級企業。',
      en: 'Check the enterprise above it.',
    },
  },
  enterpriseElsewhere: {
    status: 422,
    sentence: {
      'zh-Hans': '上级企业由另一支部登记。',
      'zh-Hant': '上級企業由另一支部登記。',
      en: 'The enterprise above it was added by another branch.',
    },
    next: {
      'zh-Hans': '请由同一支部登记。',
      'zh-Hant': '請由同一支部登記。',
      en: 'Have the same branch add both.',
    },
  },
  supplierUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '运营方没有登记这家供货商。',
      'zh-Hant': '營運方沒有登記這家供貨商。',
      en: 'The operator has not added this supplier.',
    },
    next: {
      'zh-Hans': '请先登记供货商。',
      'zh-Hant': '請先登記供貨商。',
      en: 'Add the supplier first.',
    },
  },
})
