import { refusalTable } from './entry.ts'

/** A place and its spaces. */
export const venueRefusals = /* @__PURE__ */ refusalTable({
  venueTextInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '名称、地址或说明没有写，或写得太长。',
      'zh-Hant': '名稱、地址或說明沒有寫，或寫得太長。',
      en: 'A name, address or description is missing or too long.',
    },
    next: {
      'zh-Hans': '请补上或写短一些。',
      'zh-Hant': '請補上或寫短一些。',
      en: 'Complete or shorten it.',
    },
  },
  venueAreaInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '面积有误。',
      'zh-Hant': '面積有誤。',
      en: 'The area is not one.',
    },
    next: {
      'zh-Hans': '请写平方米数；是范围的，先写小的，再写大的。',
      'zh-Hant': '請寫平方公尺數；是範圍的，先寫小的，再寫大的。',
      en: 'Write square metres; of a range the smaller number first.',
    },
  },
  venueUsesMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '没有选用途。',
      'zh-Hant': '沒有選用途。',
      en: 'No use is chosen.',
    },
    next: {
      'zh-Hans': '请至少选一项，每项一次。',
      'zh-Hant': '請至少選一項，每項一次。',
      en: 'Choose at least one, each of them once.',
    },
  },
  spaceUseForeign: {
    status: 422,
    sentence: {
      'zh-Hans': '这个场地没有这项用途。',
      'zh-Hant': '這個場地沒有這項用途。',
      en: 'The venue is not for this use.',
    },
    next: {
      'zh-Hans': '请选场地已有的用途。',
      'zh-Hant': '請選場地已有的用途。',
      en: 'Choose a use that the venue has.',
    },
  },
  spacesTooMany: {
    status: 409,
    sentence: {
      'zh-Hans': '这个场地的分区已到上限。',
      'zh-Hant': '這個場地的分區已到上限。',
      en: 'The venue has as many spaces as it may.',
    },
    next: {
      'zh-Hans': '请另立一个场地。',
      'zh-Hant': '請另立一個場地。',
      en: 'Add another venue.',
    },
  },
  spaceBooked: {
    status: 409,
    sentence: {
      'zh-Hans': '这段时间里，这里已经借出。',
      'zh-Hant': '這段時間裡，這裡已經借出。',
      en: 'The space is lent on some day of that time.',
    },
    next: {
      'zh-Hans': '请和借用的人另约时间，再安排入驻。',
      'zh-Hant': '請和借用的人另約時間，再安排入駐。',
      en: 'Agree on another time with whoever borrowed it, then admit a tenant.',
    },
  },
  spaceTaken: {
    status: 409,
    sentence: {
      'zh-Hans': '这段时间里，这里已有团队或商户入驻。',
      'zh-Hant': '這段時間裡，這裡已有團隊或商戶入駐。',
      en: 'Another tenant has the space on some day of that time.',
    },
    next: {
      'zh-Hans': '请另选一处，或改日期。',
      'zh-Hant': '請另選一處，或改日期。',
      en: 'Choose another space or other days.',
    },
  },
  venueUseNeeded: {
    status: 409,
    sentence: {
      'zh-Hans': '有分区还用于这项用途。',
      'zh-Hant': '有分區還用於這項用途。',
      en: 'A space of the venue is for this use.',
    },
    next: {
      'zh-Hans': '请先改那个分区的用途。',
      'zh-Hant': '請先改那個分區的用途。',
      en: 'Change the uses of that space first.',
    },
  },
  spaceUseNeeded: {
    status: 409,
    sentence: {
      'zh-Hans': '这个分区有人入驻、申请或借用，要用到这项用途。',
      'zh-Hant': '這個分區有人入駐、申請或借用，要用到這項用途。',
      en: 'Somebody has this space, applied for it or borrows it for this use.',
    },
    next: {
      'zh-Hans': '请等他们离开或用完，再改用途。',
      'zh-Hant': '請等他們離開或用完，再改用途。',
      en: 'Change it once they have left, or the dates are over.',
    },
  },
  spaceHasRecords: {
    status: 409,
    sentence: {
      'zh-Hans': '这个分区还有借用或入驻的记录。',
      'zh-Hant': '這個分區還有借用或入駐的記錄。',
      en: 'Bookings or tenancies of this space are still kept.',
    },
    next: {
      'zh-Hans': '记录到期删除后，才能移除；不再用的，可以改名称和用途。',
      'zh-Hant': '記錄到期刪除後，才能移除；不再用的，可以改名稱和用途。',
      en: 'Remove it once they are deleted; until then change its name or uses.',
    },
  },
})
