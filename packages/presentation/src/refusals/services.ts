import { refusalTable } from './entry.ts'

/** What the services of a branch refuse, whichever of them. */
export const servicesRefusals = /* @__PURE__ */ refusalTable({
  contactUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '这不是手机号、电话号码或邮箱地址。',
      'zh-Hant': '這不是手機號、電話號碼或信箱地址。',
      en: 'This is neither a telephone number nor an email address.',
    },
    next: {
      'zh-Hans': '请核对后再填。',
      'zh-Hant': '請核對後再填。',
      en: 'Check it and type it again.',
    },
  },
  clocksContradict: {
    status: 422,
    sentence: {
      'zh-Hans': '两项期限互相矛盾：前一项不能比后一项长。',
      'zh-Hant': '兩項期限互相矛盾：前一項不能比後一項長。',
      en: 'Two clocks contradict each other: the first cannot be longer than the second.',
    },
    next: {
      'zh-Hans': '请改其中一项。',
      'zh-Hant': '請改其中一項。',
      en: 'Change one of them.',
    },
  },
})
