import { refusalTable } from './entry.ts'

/** The end of a membership, discipline and suspension (Constitution, arts. 9 and 41; member management regulation of 2019). */
export const membershipRefusals = /* @__PURE__ */ refusalTable({
  approvalMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '这一决定须经上级党组织批准，而登记时没有写明已经批准。',
      'zh-Hant': '這一決定須經上級黨組織批准，而登記時沒有寫明已經批准。',
      en: 'This decision takes the approval of the superior organisation, and it is not said to be approved.',
    },
    next: {
      'zh-Hans': '请先报上级党组织批准，再写明后登记。',
      'zh-Hant': '請先報上級黨組織批准，再寫明後登記。',
      en: 'Ask the superior organisation first, and state its approval when you record the decision.',
    },
  },
  inactivityTooShort: {
    status: 422,
    sentence: {
      'zh-Hans': '没有连续六个月不参加组织生活、不交党费、不做工作的记录。',
      'zh-Hant': '沒有連續六個月不參加組織生活、不交黨費、不做工作的紀錄。',
      en: 'There is no record of six consecutive months without activity, dues or work.',
    },
    next: {
      'zh-Hans': '请核对起始日期。',
      'zh-Hant': '請核對起始日期。',
      en: 'Check since when.',
    },
  },
  reasonGiven: {
    status: 422,
    sentence: {
      'zh-Hans': '有正当理由的，不能按自行脱党处理。',
      'zh-Hant': '有正當理由的，不能按自行脫黨處理。',
      en: 'Nobody lapses who had a reason.',
    },
    next: {
      'zh-Hans': '请与本人联系，按实际情况处理。',
      'zh-Hant': '請與本人聯繫，按實際情況處理。',
      en: 'Talk with the member and record what is the case.',
    },
  },
  contactLostTooShort: {
    status: 422,
    sentence: {
      'zh-Hans': '失去联系不满六个月。',
      'zh-Hant': '失去聯繫不滿六個月。',
      en: 'Contact has been lost for less than six months.',
    },
    next: {
      'zh-Hans': '请继续查找联系，满六个月后再停止党籍。',
      'zh-Hant': '請繼續查找聯繫，滿六個月後再停止黨籍。',
      en: 'Go on looking for the member; suspend after six months.',
    },
  },
  suspensionTooShort: {
    status: 409,
    sentence: {
      'zh-Hans': '停止党籍不满两年。',
      'zh-Hant': '停止黨籍不滿兩年。',
      en: 'The suspension has lasted less than two years.',
    },
    next: {
      'zh-Hans': '请在满两年后再按自行脱党处理。',
      'zh-Hant': '請在滿兩年後再按自行脫黨處理。',
      en: 'Let the membership lapse after two years.',
    },
  },
  disciplineLength: {
    status: 422,
    sentence: {
      'zh-Hans': '留党察看不超过两年。',
      'zh-Hant': '留黨察看不超過兩年。',
      en: 'Probation within the Party lasts one to 24 months.',
    },
    next: {
      'zh-Hans': '请填写一至二十四个月。',
      'zh-Hant': '請填寫一至二十四個月。',
      en: 'Give one to 24 months.',
    },
  },
  disciplineNotOver: {
    status: 409,
    sentence: {
      'zh-Hans': '留党察看期未满。',
      'zh-Hant': '留黨察看期未滿。',
      en: 'Probation within the Party is not over.',
    },
    next: {
      'zh-Hans': '请在期满后恢复党员权利。',
      'zh-Hant': '請在期滿後恢復黨員權利。',
      en: 'Restore the rights when it is over.',
    },
  },
  beforeMembership: {
    status: 422,
    sentence: {
      'zh-Hans': '起始日期早于入党或成为正式党员的日期。',
      'zh-Hant': '起始日期早於入黨或成為正式黨員的日期。',
      en: 'The inactivity or loss of contact begins before the person was a member.',
    },
    next: {
      'zh-Hans': '请核对起始日期。',
      'zh-Hant': '請核對起始日期。',
      en: 'Check since when.',
    },
  },
})
