import { refusalTable } from './entry.ts'

/** From an application to full membership (admission rules of 2014; Constitution, arts. 1, 5 and 7). */
export const admissionRefusals = /* @__PURE__ */ refusalTable({
  alreadyMember: {
    status: 409,
    sentence: {
      'zh-Hans': '此人已经是党员。',
      'zh-Hant': '此人已經是黨員。',
      en: 'This person is a member already.',
    },
    next: {
      'zh-Hans': '不需要再次申请。',
      'zh-Hant': '不需要再次申請。',
      en: 'There is nothing to apply for.',
    },
  },
  underage: {
    status: 422,
    sentence: {
      'zh-Hans': '申请入党须年满十八岁。',
      'zh-Hant': '申請入黨須年滿十八歲。',
      en: 'Applicants are eighteen years old or older.',
    },
    next: {
      'zh-Hans': '请核对出生日期和申请日期。',
      'zh-Hant': '請核對出生日期和申請日期。',
      en: 'Check the dates of birth and of the application.',
    },
  },
  notRecommended: {
    status: 422,
    sentence: {
      'zh-Hans': '没有经过推优，不能列为入党积极分子。',
      'zh-Hant': '沒有經過推優，不能列為入黨積極分子。',
      en: 'Nobody put this applicant forward.',
    },
    next: {
      'zh-Hans': '请先推优，再由支部委员会研究决定。',
      'zh-Hant': '請先推優，再由支部委員會研究決定。',
      en: 'Have them put forward, then let the branch committee decide.',
    },
  },
  talkMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '没有收到申请后谈话的记录。',
      'zh-Hant': '沒有收到申請後談話的紀錄。',
      en: 'There is no record of a talk after the application.',
    },
    next: {
      'zh-Hans': '请填写谈话日期，不早于申请，不晚于本次决定。',
      'zh-Hant': '請填寫談話日期，不早於申請，不晚於本次決定。',
      en: 'Give the day of the talk, between the application and this decision.',
    },
  },
  notRecordedAbove: {
    status: 422,
    sentence: {
      'zh-Hans': '没有报上级党委备案。',
      'zh-Hant': '沒有報上級黨委備案。',
      en: 'The decision was not reported to the superior committee for record.',
    },
    next: {
      'zh-Hans': '请先报上级党委备案。',
      'zh-Hant': '請先報上級黨委備案。',
      en: 'Report it first.',
    },
  },
  trainingTooShort: {
    status: 422,
    sentence: {
      'zh-Hans': '培养教育不满一年。',
      'zh-Hant': '培養教育不滿一年。',
      en: 'The training has lasted less than a year.',
    },
    next: {
      'zh-Hans': '请在满一年后再列为发展对象。',
      'zh-Hant': '請在滿一年後再列為發展對象。',
      en: 'Name them a candidate after a full year.',
    },
  },
  introducersMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '入党介绍人应当是两名不同的正式党员。',
      'zh-Hant': '入黨介紹人應當是兩名不同的正式黨員。',
      en: 'A candidate has two introducers, who are two different people.',
    },
    next: {
      'zh-Hans': '请填写两名入党介绍人。',
      'zh-Hant': '請填寫兩名入黨介紹人。',
      en: 'Name both introducers.',
    },
  },
  introducerNotFull: {
    status: 422,
    sentence: {
      'zh-Hans': '有一名入党介绍人不是正式党员。',
      'zh-Hant': '有一名入黨介紹人不是正式黨員。',
      en: 'One of the introducers is not a full member.',
    },
    next: {
      'zh-Hans': '请由正式党员担任入党介绍人。',
      'zh-Hant': '請由正式黨員擔任入黨介紹人。',
      en: 'Choose full members as introducers.',
    },
  },
  courseTooShort: {
    status: 422,
    sentence: {
      'zh-Hans': '短期集中培训少于三天或二十四学时。',
      'zh-Hant': '短期集中培訓少於三天或二十四學時。',
      en: 'The course was shorter than three days or 24 class hours.',
    },
    next: {
      'zh-Hans': '请补足培训时间。',
      'zh-Hant': '請補足培訓時間。',
      en: 'Let them complete the course.',
    },
  },
  reviewOutdated: {
    status: 422,
    sentence: {
      'zh-Hans': '政治审查没有日期，或者距今已超过一年。',
      'zh-Hant': '政治審查沒有日期，或者距今已超過一年。',
      en: 'The political review has no date or is older than a year.',
    },
    next: {
      'zh-Hans': '请重新进行政治审查。',
      'zh-Hant': '請重新進行政治審查。',
      en: 'Repeat the review.',
    },
  },
  preReviewMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '支部党员大会之前没有经上级党委预审。',
      'zh-Hant': '支部黨員大會之前沒有經上級黨委預審。',
      en: 'The superior committee did not pre-review the admission before the meeting.',
    },
    next: {
      'zh-Hans': '请先报上级党委预审。',
      'zh-Hant': '請先報上級黨委預審。',
      en: 'Ask for the pre-review first.',
    },
  },
  approvalOutOfTime: {
    status: 422,
    sentence: {
      'zh-Hans': '上级党委没有在规定的期限内审批。',
      'zh-Hant': '上級黨委沒有在規定的期限內審批。',
      en: 'The superior committee did not approve the admission in time.',
    },
    next: {
      'zh-Hans': '期限为三个月，特殊情况六个月；请核对审批日期。',
      'zh-Hant': '期限為三個月，特殊情況六個月；請核對審批日期。',
      en: 'It has three months, in special cases six; check the date of the approval.',
    },
  },
  probationNotOver: {
    status: 409,
    sentence: {
      'zh-Hans': '预备期未满。',
      'zh-Hant': '預備期未滿。',
      en: 'The probationary period is not over.',
    },
    next: {
      'zh-Hans': '请在预备期满后讨论转正。',
      'zh-Hant': '請在預備期滿後討論轉正。',
      en: 'Decide on full membership when it is over.',
    },
  },
  alreadyExtended: {
    status: 409,
    sentence: {
      'zh-Hans': '预备期已经延长过一次。',
      'zh-Hant': '預備期已經延長過一次。',
      en: 'The probationary period was extended once already.',
    },
    next: {
      'zh-Hans': '请讨论转正，或者取消预备党员资格。',
      'zh-Hant': '請討論轉正，或者取消預備黨員資格。',
      en: 'Grant full membership, or end the probationary one.',
    },
  },
  extensionLength: {
    status: 422,
    sentence: {
      'zh-Hans': '预备期的延长应当不少于半年，不超过一年。',
      'zh-Hant': '預備期的延長應當不少於半年，不超過一年。',
      en: 'A probationary period is extended by six to twelve months.',
    },
    next: {
      'zh-Hans': '请填写六至十二个月。',
      'zh-Hant': '請填寫六至十二個月。',
      en: 'Give six to twelve months.',
    },
  },
  introducerIsCandidate: {
    status: 422,
    sentence: {
      'zh-Hans': '入党介绍人不能是发展对象本人。',
      'zh-Hant': '入黨介紹人不能是發展對象本人。',
      en: 'Nobody introduces themself.',
    },
    next: {
      'zh-Hans': '请由另一名正式党员担任入党介绍人。',
      'zh-Hant': '請由另一名正式黨員擔任入黨介紹人。',
      en: 'Choose another full member as introducer.',
    },
  },
  reviewedBeforeCandidacy: {
    status: 422,
    sentence: {
      'zh-Hans': '政治审查或预审的日期早于列为发展对象的日期。',
      'zh-Hant': '政治審查或預審的日期早於列為發展對象的日期。',
      en: 'The review or pre-review is dated before the person became a candidate.',
    },
    next: {
      'zh-Hans': '请核对日期；列为发展对象以前的审查不算。',
      'zh-Hant': '請核對日期；列為發展對象以前的審查不算。',
      en: 'Check the dates; what was reviewed before does not count.',
    },
  },
})
