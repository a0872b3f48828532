import { refusalTable } from './entry.ts'

/** Organisations: what they are, and their right to issue. */
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
  rowInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '这一项组织资料读不出来。',
      'zh-Hant': '這一項組織資料無法讀取。',
      en: 'This entry of an organisation cannot be read.',
    },
    next: {
      'zh-Hans': '请核对代号和变更记录的格式。',
      'zh-Hant': '請核對代號和變更紀錄的格式。',
      en: 'Check its id and the form of its changes.',
    },
  },
  kindUnknown: {
    status: 422,
    sentence: {
      'zh-Hans': '没有这种组织类别。',
      'zh-Hant': '沒有這種組織類別。',
      en: 'There is no such kind of organisation.',
    },
    next: {
      'zh-Hans': '请填写党委、党总支、党支部或党小组。',
      'zh-Hant': '請填寫黨委、黨總支、黨支部或黨小組。',
      en: 'Choose a committee, general branch, branch or group.',
    },
  },
  textInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '有一处文字为空、过长或含有看不见的字符。',
      'zh-Hant': '有一處文字為空、過長或含有看不見的字元。',
      en: 'A text is empty, too long, or contains hidden characters.',
    },
    next: {
      'zh-Hans': '请重新填写这一处。',
      'zh-Hant': '請重新填寫這一處。',
      en: 'Type it again.',
    },
  },
  changeRepeated: {
    status: 422,
    sentence: {
      'zh-Hans': '同一天有两次变更，或变更就在成立当天。',
      'zh-Hant': '同一天有兩次變更，或變更就在成立當天。',
      en: 'Two changes fall on one day, or one on the day of the beginning.',
    },
    next: {
      'zh-Hans': '请把同一天的变更合并成一次。',
      'zh-Hant': '請把同一天的變更合併成一次。',
      en: 'Write them as one.',
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
})
