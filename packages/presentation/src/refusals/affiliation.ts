import { refusalTable } from './entry.ts'

/** Where a member belongs and takes part. */
export const affiliationRefusals = /* @__PURE__ */ refusalTable({
  alreadyHome: {
    status: 409,
    sentence: {
      'zh-Hans': '组织关系已在这个组织。',
      'zh-Hant': '組織關係已在這個組織。',
      en: "The member's organisational relation is already here.",
    },
    next: {
      'zh-Hans': '不需要转接。',
      'zh-Hant': '不需要轉接。',
      en: 'There is nothing to transfer.',
    },
  },
  alreadyTakingPart: {
    status: 409,
    sentence: {
      'zh-Hans': '已经参加这个组织。',
      'zh-Hant': '已經參加這個組織。',
      en: 'The member already takes part in this organisation.',
    },
    next: {
      'zh-Hans': '不需要再次登记参加。',
      'zh-Hant': '不需要再次登記參加。',
      en: 'There is nothing to add.',
    },
  },
  notTakingPart: {
    status: 404,
    sentence: {
      'zh-Hans': '没有参加这个组织。',
      'zh-Hant': '沒有參加這個組織。',
      en: 'The member does not take part in this organisation.',
    },
    next: {
      'zh-Hans': '请核对成员和组织。',
      'zh-Hant': '請核對成員和組織。',
      en: 'Check the member and the organisation.',
    },
  },
  groupKind: {
    status: 422,
    sentence: {
      'zh-Hans': '这个组织不是党小组。',
      'zh-Hant': '這個組織不是黨小組。',
      en: 'This organisation is not a Party group.',
    },
    next: {
      'zh-Hans': '请选择一个党小组。',
      'zh-Hant': '請選擇一個黨小組。',
      en: 'Choose a group.',
    },
  },
  groupElsewhere: {
    status: 422,
    sentence: {
      'zh-Hans': '这个党小组不属于此人所在的党支部。',
      'zh-Hant': '這個黨小組不屬於此人所在的黨支部。',
      en: 'The group belongs to another branch than the person.',
    },
    next: {
      'zh-Hans': '请选择所在党支部的党小组。',
      'zh-Hant': '請選擇所在黨支部的黨小組。',
      en: "Choose a group of the person's own branch.",
    },
  },
  participationKind: {
    status: 422,
    sentence: {
      'zh-Hans': '只能登记参加党支部。',
      'zh-Hant': '只能登記參加黨支部。',
      en: 'Members take part in branches; this is none.',
    },
    next: {
      'zh-Hans': '请选择一个党支部；参加党小组的，请另行登记。',
      'zh-Hant': '請選擇一個黨支部；參加黨小組的，請另行登記。',
      en: 'Choose a branch; record a group apart.',
    },
  },
})
