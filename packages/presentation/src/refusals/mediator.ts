import { refusalTable } from './entry.ts'

/** Who mediates a case, and why somebody may not. */
export const mediatorRefusals = /* @__PURE__ */ refusalTable({
  mediatorsMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '还没有选调解员。',
      'zh-Hant': '還沒有選調解員。',
      en: 'No mediator is chosen.',
    },
    next: {
      'zh-Hans': '请至少选一位，每位一次。',
      'zh-Hant': '請至少選一位，每位一次。',
      en: 'Choose at least one, each once.',
    },
  },
  mediatorUndeclared: {
    status: 409,
    sentence: {
      'zh-Hans': '这位调解员还没有声明利害关系。',
      'zh-Hant': '這位調解員還沒有聲明利害關係。',
      en: 'This mediator has not declared their interests yet.',
    },
    next: {
      'zh-Hans': '请先请对方声明。',
      'zh-Hant': '請先請對方聲明。',
      en: 'Ask them to declare first.',
    },
  },
  mediatorInterested: {
    status: 409,
    sentence: {
      'zh-Hans': '这位调解员和一方有利害关系。',
      'zh-Hant': '這位調解員和一方有利害關係。',
      en: 'This mediator has an interest in one side.',
    },
    next: {
      'zh-Hans': '请换一位，或等双方都同意由他调解。',
      'zh-Hant': '請換一位，或等雙方都同意由他調解。',
      en: 'Choose another one, or wait until both sides want them nevertheless.',
    },
  },
  mediatorObjected: {
    status: 409,
    sentence: {
      'zh-Hans': '有一方已请求更换这位调解员。',
      'zh-Hant': '有一方已請求更換這位調解員。',
      en: 'A side has asked for another mediator in their place.',
    },
    next: {
      'zh-Hans': '请换一位。',
      'zh-Hant': '請換一位。',
      en: 'Choose somebody else.',
    },
  },
  mediatorUnknown: {
    status: 409,
    sentence: {
      'zh-Hans': '这位不是这件投诉的调解员。',
      'zh-Hant': '這位不是這件投訴的調解員。',
      en: 'They do not mediate this complaint.',
    },
    next: {
      'zh-Hans': '请刷新页面，看现在的调解员。',
      'zh-Hant': '請重新整理頁面，看現在的調解員。',
      en: 'Reload the page to see who mediates now.',
    },
  },
  mediatorActive: {
    status: 409,
    sentence: {
      'zh-Hans': '这位已经在调解这件投诉。',
      'zh-Hant': '這位已經在調解這件投訴。',
      en: 'They mediate this complaint already.',
    },
    next: {
      'zh-Hans': '请换一位。',
      'zh-Hant': '請換一位。',
      en: 'Choose somebody else.',
    },
  },
  nothingToWaive: {
    status: 409,
    sentence: {
      'zh-Hans': '这位调解员没有需要你同意的利害关系。',
      'zh-Hant': '這位調解員沒有需要你同意的利害關係。',
      en: 'This mediator has declared nothing that you would have to accept.',
    },
    next: {
      'zh-Hans': '请刷新页面。',
      'zh-Hant': '請重新整理頁面。',
      en: 'Reload the page.',
    },
  },
  alreadyObjected: {
    status: 409,
    sentence: {
      'zh-Hans': '已经请求更换这位调解员。',
      'zh-Hant': '已經請求更換這位調解員。',
      en: 'Another mediator has been asked for already.',
    },
    next: {
      'zh-Hans': '请等服务站换人，日期写在页面上。',
      'zh-Hant': '請等服務站換人，日期寫在頁面上。',
      en: 'Wait for the replacement; the page says by when.',
    },
  },
  objectionOpen: {
    status: 409,
    sentence: {
      'zh-Hans': '还有调解员要更换。',
      'zh-Hant': '還有調解員要更換。',
      en: 'A mediator has yet to be replaced.',
    },
    next: {
      'zh-Hans': '请先换人。',
      'zh-Hant': '請先換人。',
      en: 'Replace them first.',
    },
  },
})
