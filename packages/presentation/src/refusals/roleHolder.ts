import { refusalTable } from './entry.ts'

/** Who may hold a role. */
export const roleHolderRefusals = /* @__PURE__ */ refusalTable({
  holderNotMember: {
    status: 422,
    sentence: {
      'zh-Hans': '这个职务须由党员担任，而登记时没有写明此人是党员。',
      'zh-Hant': '這個職務須由黨員擔任，而登記時沒有寫明此人是黨員。',
      en: 'Only a member may hold this role, and the person is not said to be one.',
    },
    next: {
      'zh-Hans': '请核对此人的党员身份；确是党员的，在页面上选定或勾选，命令用 --status 写明。',
      'zh-Hant': '請核對此人的黨員身分；確是黨員的，在頁面上選定或勾選，指令用 --status 寫明。',
      en: 'Check their membership; if they are a member, choose or tick it on the page, or give --status to the command.',
    },
  },
  holderNotFullMember: {
    status: 422,
    sentence: {
      'zh-Hans': '只有正式党员可以当选；预备党员和留党察看期间的党员没有被选举权。',
      'zh-Hant': '只有正式黨員可以當選；預備黨員和留黨察看期間的黨員沒有被選舉權。',
      en: 'Only full members are elected; probationary members and those on disciplinary probation are not.',
    },
    next: {
      'zh-Hans': '请核对此人的身份或改选他人。',
      'zh-Hant': '請核對此人的身分或改選他人。',
      en: 'Check their status, or let another be elected.',
    },
  },
  leaderNotInGroup: {
    status: 422,
    sentence: {
      'zh-Hans': '党小组组长须是本小组的成员。',
      'zh-Hant': '黨小組組長須是本小組的成員。',
      en: 'The leader of a group is one of its members.',
    },
    next: {
      'zh-Hans': '请填写此人所在的党支部。',
      'zh-Hant': '請填寫此人所在的黨支部。',
      en: 'Name the branch to which the person belongs.',
    },
  },
  deputyIsSecretary: {
    status: 409,
    sentence: {
      'zh-Hans': '书记不能同时担任自己的副书记。',
      'zh-Hant': '書記不能同時擔任自己的副書記。',
      en: 'Nobody is secretary and deputy secretary of one organisation at a time.',
    },
    next: {
      'zh-Hans': '请由另一名党员担任，或先结束原来的职务。',
      'zh-Hant': '請由另一名黨員擔任，或先結束原來的職務。',
      en: 'Choose another member, or end the earlier role first.',
    },
  },
  holderOther: {
    status: 422,
    sentence: {
      'zh-Hans': '所示的组织关系是另一个人的。',
      'zh-Hant': '所示的組織關係是另一個人的。',
      en: 'The affiliation that is shown is that of somebody else.',
    },
    next: {
      'zh-Hans': '请核对此人的组织关系。',
      'zh-Hant': '請核對此人的組織關係。',
      en: 'Check whose affiliation it is.',
    },
  },
})
