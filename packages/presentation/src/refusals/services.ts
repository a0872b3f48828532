import { refusalTable } from './entry.ts'

/** What the services of a branch refuse, whichever of them. */
export const servicesRefusals = /* @__PURE__ */ refusalTable({
  contactUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '这不是手机号、电话号码或邮箱地址。',
      'zh-Hant': '這不是手機號、電話號碼或信箱地址。',
      en: 'This is neither a telephone number nor a mail address.',
    },
    next: {
      'zh-Hans': '请核对后再填。',
      'zh-Hant': '請核對後再填。',
      en: 'Check it and type it again.',
    },
  },
})
