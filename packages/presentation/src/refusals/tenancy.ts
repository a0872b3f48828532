import { refusalTable } from './entry.ts'

/** What is refused of a tenancy: its application, its space, its term. */
export const tenancyRefusals = /* @__PURE__ */ refusalTable({
  teamMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '队伍里还没有人。',
      'zh-Hant': '隊伍裡還沒有人。',
      en: 'There is nobody in the team.',
    },
    next: {
      'zh-Hans': '请至少填一位；一个人也可以。',
      'zh-Hant': '請至少填一位；一個人也可以。',
      en: 'Please name one person at least; one is enough.',
    },
  },
  profileDiffers: {
    status: 409,
    sentence: {
      'zh-Hans': '孵化基地和园区的办法不同，这里没有这一步。',
      'zh-Hant': '孵化基地和園區的辦法不同，這裡沒有這一步。',
      en: 'An incubator and a park go different ways, and this step is not one here.',
    },
    next: {
      'zh-Hans': '请刷新页面，看现在可以办什么。',
      'zh-Hant': '請刷新頁面，看現在可以辦什麼。',
      en: 'Reload the page to see what can be done now.',
    },
  },
  tenancyTermInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '日期已过，先后不对，或超过三年。',
      'zh-Hant': '日期已過，先後不對，或超過三年。',
      en: 'The day is past, out of order, or more than three years off.',
    },
    next: {
      'zh-Hans': '请写今天以后、三年以内的日期。',
      'zh-Hant': '請寫今天以後、三年以內的日期。',
      en: 'Give a day after today and within three years.',
    },
  },
  spaceNotLet: {
    status: 409,
    sentence: {
      'zh-Hans': '这块地方不用来入驻。',
      'zh-Hant': '這塊地方不用來入駐。',
      en: 'This space is not for tenants.',
    },
    next: {
      'zh-Hans': '请选列出来的地方。',
      'zh-Hant': '請選列出來的地方。',
      en: 'Choose one of those that are listed.',
    },
  },
  tenancySecondPerson: {
    status: 403,
    sentence: {
      'zh-Hans': '这一步要由另一人来做。',
      'zh-Hant': '這一步要由另一人來做。',
      en: 'Another person has to do this.',
    },
    next: {
      'zh-Hans': '审阅和决定、结算和复核各由一人，请交给另一位办理人。',
      'zh-Hant': '審閱和決定、結算和複核各由一人，請交給另一位辦理人。',
      en: 'One reviews and another decides, one settles and another checks: pass it on.',
    },
  },
  termNotBegun: {
    status: 409,
    sentence: {
      'zh-Hans': '还没到可以入驻的那一天。',
      'zh-Hant': '還沒到可以入駐的那一天。',
      en: 'The first day has not come yet.',
    },
    next: {
      'zh-Hans': '请到那一天再办。',
      'zh-Hant': '請到那一天再辦。',
      en: 'Do it on that day.',
    },
  },
  tenancyOpen: {
    status: 409,
    sentence: {
      'zh-Hans': '事情还没有结束，不能删除。',
      'zh-Hant': '事情還沒有結束，不能刪除。',
      en: 'It has not ended, and cannot be deleted.',
    },
    next: {
      'zh-Hans': '请先撤回或离开；要退的押金退了再删。',
      'zh-Hant': '請先撤回或離開；要退的押金退了再刪。',
      en: 'Withdraw or leave first; a deposit is returned before.',
    },
  },
})
