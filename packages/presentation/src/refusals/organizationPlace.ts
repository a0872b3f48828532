import { refusalTable } from './entry.ts'

/** The place of an organisation in the tree, and its end. */
export const organizationPlaceRefusals = /* @__PURE__ */ refusalTable({
  formNotFormal: {
    status: 422,
    sentence: {
      'zh-Hans': '这种形式的支部不是正式组织。',
      'zh-Hant': '這種形式的支部不是正式組織。',
      en: 'A branch of this form is not a formal organisation.',
    },
    next: {
      'zh-Hans': '它不能登记为党支部。',
      'zh-Hant': '它不能登記為黨支部。',
      en: 'It cannot be chartered as a branch.',
    },
  },
  parentMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '没有填写上级组织。',
      'zh-Hant': '沒有填寫上級組織。',
      en: 'The superior organisation is missing.',
    },
    next: {
      'zh-Hans': '请填写上级组织。',
      'zh-Hant': '請填寫上級組織。',
      en: 'Name the superior.',
    },
  },
  parentUnknown: {
    status: 422,
    sentence: {
      'zh-Hans': '没有登记过这个上级组织。',
      'zh-Hant': '沒有登記過這個上級組織。',
      en: 'The superior is not known here.',
    },
    next: {
      'zh-Hans': '请先登记上级组织。',
      'zh-Hant': '請先登記上級組織。',
      en: 'Charter the superior first.',
    },
  },
  parentKind: {
    status: 422,
    sentence: {
      'zh-Hans': '这一级组织不能设在这个上级之下。',
      'zh-Hant': '這一級組織不能設在這個上級之下。',
      en: 'An organisation of this kind cannot stand under that superior.',
    },
    next: {
      'zh-Hans': '请核对组织类别和上级。',
      'zh-Hant': '請核對組織類別和上級。',
      en: 'Check both kinds.',
    },
  },
  parentNotInForce: {
    status: 409,
    sentence: {
      'zh-Hans': '上级组织在这段时间里并非一直存在。',
      'zh-Hant': '上級組織在這段時間裡並非一直存在。',
      en: 'The superior does not exist for all of this time.',
    },
    next: {
      'zh-Hans': '请核对日期和上级。',
      'zh-Hant': '請核對日期和上級。',
      en: 'Check the dates and the superior.',
    },
  },
  subordinateInForce: {
    status: 409,
    sentence: {
      'zh-Hans': '还有下级组织没有撤并。',
      'zh-Hant': '還有下級組織沒有撤併。',
      en: 'It still has organisations below it.',
    },
    next: {
      'zh-Hans': '请先处理下级组织。',
      'zh-Hant': '請先處理下級組織。',
      en: 'Move or close those first.',
    },
  },
  cycle: {
    status: 422,
    sentence: {
      'zh-Hans': '组织不能隶属于自己的下级。',
      'zh-Hant': '組織不能隸屬於自己的下級。',
      en: 'An organisation cannot stand under itself.',
    },
    next: {
      'zh-Hans': '请选择另一个上级。',
      'zh-Hant': '請選擇另一個上級。',
      en: 'Choose another superior.',
    },
  },
  endGiven: {
    status: 409,
    sentence: {
      'zh-Hans': '这个组织已经登记了撤并日期。',
      'zh-Hant': '這個組織已經登記了撤併日期。',
      en: 'The organisation has an end already.',
    },
    next: {
      'zh-Hans': '撤并日期登记错了的，请直接更正组织资料。',
      'zh-Hant': '撤併日期登記錯了的，請直接更正組織資料。',
      en: 'If it is wrong, mend the entry of the organisation.',
    },
  },
})
