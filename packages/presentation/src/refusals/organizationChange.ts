import { refusalTable } from './entry.ts'

/** What changes in an organisation that exists: its place, its words, its end. */
export const organizationChangeRefusals = /* @__PURE__ */ refusalTable({
  organizationCloses: {
    status: 409,
    sentence: {
      'zh-Hans': '这个组织的撤并日期已经登记，不再受理申请，也不再变更。',
      'zh-Hant': '這個組織的撤併日期已經登記，不再受理申請，也不再變更。',
      en: 'The last day of this organisation is known: it takes no further request, and nothing of it is changed.',
    },
    next: {
      'zh-Hans': '请向接收的组织提出。',
      'zh-Hant': '請向接收的組織提出。',
      en: 'Turn to the organisation that takes its members in.',
    },
  },
  organizationHasRequests: {
    status: 409,
    sentence: {
      'zh-Hans': '这个组织还有没办完的申请。',
      'zh-Hant': '這個組織還有沒辦完的申請。',
      en: 'The organisation still has requests under way.',
    },
    next: {
      'zh-Hans': '请先办完、退回或不予通过；已生成邀请的，等本人决定或七天后失效。',
      'zh-Hant': '請先辦完、退回或不予通過；已產生邀請的，等本人決定或七天後失效。',
      en: 'Complete, return or refuse them first; an invitation waits for its member or ends after seven days.',
    },
  },
  organizationHasBadges: {
    status: 409,
    sentence: {
      'zh-Hans': '到这一天以后，还有这个组织证明或签发的标识在生效。',
      'zh-Hant': '到這一天以後，還有這個組織證明或簽發的標識在生效。',
      en: 'Badges that it attested or issued are in effect beyond that day.',
    },
    next: {
      'zh-Hans': '请先把这些标识转到接收的支部（transfer），或改在标识到期以后撤并。',
      'zh-Hant': '請先把這些標識轉到接收的支部（transfer），或改在標識到期以後撤併。',
      en: 'Transfer them to the branch that receives their members (transfer), or close it after they have expired.',
    },
  },
  issuerLeft: {
    status: 409,
    sentence: {
      'zh-Hans': '移动以后，为它签发标识的组织不再是它的上级。',
      'zh-Hant': '移動以後，為它簽發標識的組織不再是它的上級。',
      en: 'After the move, an organisation that issues for it would no longer be above it.',
    },
    next: {
      'zh-Hans': '请先办完申请；标识先转到新上级所属的支部（transfer），或等到期以后再移动。',
      'zh-Hant': '請先辦完申請；標識先轉到新上級所屬的支部（transfer），或等到期以後再移動。',
      en: 'Complete its requests first; transfer its badges to a branch of the new superior (transfer), or move it after they have expired.',
    },
  },
  officeStays: {
    status: 422,
    sentence: {
      'zh-Hans': '办公室是登记处的最上级，不能移动或撤并。',
      'zh-Hant': '辦公室是登記處的最上級，不能移動或撤併。',
      en: 'The office is the top of its registry and is neither moved nor closed.',
    },
    next: {
      'zh-Hans': '请选择一个下级组织。',
      'zh-Hant': '請選擇一個下級組織。',
      en: 'Choose an organisation below it.',
    },
  },
  superiorAlready: {
    status: 409,
    sentence: {
      'zh-Hans': '它在这一天已经隶属于这个上级。',
      'zh-Hant': '它在這一天已經隸屬於這個上級。',
      en: 'It stands under that superior on that day already.',
    },
    next: {
      'zh-Hans': '请核对新的上级和日期。',
      'zh-Hant': '請核對新的上級和日期。',
      en: 'Check the superior and the day.',
    },
  },
  correctedAhead: {
    status: 422,
    sentence: {
      'zh-Hans': '更正从今天或以前的一天起，不能从以后的一天起。',
      'zh-Hant': '更正從今天或以前的一天起，不能從以後的一天起。',
      en: 'A correction holds from today or an earlier day, not from a later one.',
    },
    next: {
      'zh-Hans': '请到那一天再更正：声明和标识须同时更新。',
      'zh-Hant': '請到那一天再更正：聲明和標識須同時更新。',
      en: 'Correct it on that day: statements and badges follow at once.',
    },
  },
})
