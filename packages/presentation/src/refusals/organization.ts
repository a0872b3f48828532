import { refusalTable } from './entry.ts'

/** Organisations: their place in the tree, their founding, their right to issue. */
export const organizationRefusals = /* @__PURE__ */ refusalTable({
  organizationUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有登记过这个组织。',
      'zh-Hant': '沒有登記過這個組織。',
      en: 'There is no such organisation here.',
    },
    next: {
      'zh-Hans': '请核对代号，或先登记这个组织。',
      'zh-Hant': '請核對代號，或先登記這個組織。',
      en: 'Check its id, or charter it first.',
    },
  },
  organizationKnown: {
    status: 409,
    sentence: {
      'zh-Hans': '这个组织已经登记。',
      'zh-Hant': '這個組織已經登記。',
      en: 'This organisation is already chartered.',
    },
    next: {
      'zh-Hans': '要让它自行签发，请注明签发权。',
      'zh-Hant': '要讓它自行簽發，請註明簽發權。',
      en: 'To let it issue on its own, charter it with the right to issue.',
    },
  },
  organizationNotInForce: {
    status: 409,
    sentence: {
      'zh-Hans': '这个组织在这一天还没有成立或已经撤并。',
      'zh-Hant': '這個組織在這一天還沒有成立或已經撤併。',
      en: 'The organisation does not exist on this day.',
    },
    next: {
      'zh-Hans': '请核对日期。',
      'zh-Hant': '請核對日期。',
      en: 'Check the date.',
    },
  },
  notIssuer: {
    status: 409,
    sentence: {
      'zh-Hans': '这个组织没有签发权。',
      'zh-Hant': '這個組織沒有簽發權。',
      en: 'This organisation does not issue badges.',
    },
    next: {
      'zh-Hans': '请由有签发权的上级组织签发。',
      'zh-Hant': '請由有簽發權的上級組織簽發。',
      en: 'Let the superior that issues for it do this.',
    },
  },
  issuerKind: {
    status: 422,
    sentence: {
      'zh-Hans': '这一级组织不能获得签发权。',
      'zh-Hant': '這一級組織不能獲得簽發權。',
      en: 'An organisation of this kind cannot be an issuer.',
    },
    next: {
      'zh-Hans': '请由上级组织签发。',
      'zh-Hant': '請由上級組織簽發。',
      en: 'Let its superior issue.',
    },
  },
  idTaken: {
    status: 409,
    sentence: {
      'zh-Hans': '这个代号已被另一个组织使用。',
      'zh-Hant': '這個代號已被另一個組織使用。',
      en: 'Another organisation already has this id.',
    },
    next: {
      'zh-Hans': '请换一个代号。',
      'zh-Hant': '請換一個代號。',
      en: 'Choose another id.',
    },
  },
  periodInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '组织的起止日期无效。',
      'zh-Hant': '組織的起訖日期無效。',
      en: 'The dates of the organisation are not valid.',
    },
    next: {
      'zh-Hans': '请核对起止日期。',
      'zh-Hant': '請核對起訖日期。',
      en: 'Check when it begins and ends.',
    },
  },
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
})
