import { refusalTable } from './entry.ts'

/** The record of a member, and their absence from the branch. */
export const memberRecordRefusals = /* @__PURE__ */ refusalTable({
  recordInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '这份党员记录读不出来。',
      'zh-Hant': '這份黨員紀錄無法讀取。',
      en: 'This record of a member cannot be read.',
    },
    next: {
      'zh-Hans': '请核对人员代号和事项列表的格式。',
      'zh-Hant': '請核對人員代號和事項清單的格式。',
      en: 'Check the id of the person and the list of events.',
    },
  },
  personRepeated: {
    status: 422,
    sentence: {
      'zh-Hans': '同一个人的记录出现了两次。',
      'zh-Hant': '同一個人的紀錄出現了兩次。',
      en: 'There are two records of one person.',
    },
    next: {
      'zh-Hans': '每个人只提交一份完整的记录。',
      'zh-Hant': '每個人只提交一份完整的紀錄。',
      en: 'Hand in one whole record of each person.',
    },
  },
  eventUnknown: {
    status: 422,
    sentence: {
      'zh-Hans': '没有这种事项。',
      'zh-Hant': '沒有這種事項。',
      en: 'There is no such event.',
    },
    next: {
      'zh-Hans': '请核对事项的种类。',
      'zh-Hant': '請核對事項的種類。',
      en: 'Check the type of the event.',
    },
  },
  rulesUnknown: {
    status: 422,
    sentence: {
      'zh-Hans': '没有这个版本的规则。',
      'zh-Hant': '沒有這個版本的規則。',
      en: 'There are no rules of this version.',
    },
    next: {
      'zh-Hans': '请核对版本，或者提供这套规则。',
      'zh-Hant': '請核對版本，或者提供這套規則。',
      en: 'Check the version, or hand that set of rules in.',
    },
  },
  standingInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '名册或介绍信所载的党员情况前后不符。',
      'zh-Hant': '名冊或介紹信所載的黨員情況前後不符。',
      en: 'What the roll or letter says of the member cannot be true as it stands.',
    },
    next: {
      'zh-Hans': '请核对各项日期。',
      'zh-Hant': '請核對各項日期。',
      en: 'Check its dates.',
    },
  },
  notInGroup: {
    status: 409,
    sentence: {
      'zh-Hans': '此人不在任何党小组。',
      'zh-Hant': '此人不在任何黨小組。',
      en: 'This person is in no Party group.',
    },
    next: {
      'zh-Hans': '不需要退出。',
      'zh-Hant': '不需要退出。',
      en: 'There is nothing to leave.',
    },
  },
  unitInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '工作单位的名称不能使用。',
      'zh-Hant': '工作單位的名稱不能使用。',
      en: 'The name of the unit cannot be used.',
    },
    next: {
      'zh-Hans': '请重新填写，最多 64 个字，前后不留空格。',
      'zh-Hant': '請重新填寫，最多 64 個字，前後不留空格。',
      en: 'Type it again, in 64 characters at most, without spaces around it.',
    },
  },
  alreadyMigrant: {
    status: 409,
    sentence: {
      'zh-Hans': '已经登记为流动党员。',
      'zh-Hant': '已經登記為流動黨員。',
      en: 'This person is registered as a migrant member already.',
    },
    next: {
      'zh-Hans': '不需要再次登记。',
      'zh-Hant': '不需要再次登記。',
      en: 'There is nothing to register.',
    },
  },
  notMigrant: {
    status: 409,
    sentence: {
      'zh-Hans': '没有登记为流动党员。',
      'zh-Hant': '沒有登記為流動黨員。',
      en: 'This person is not registered as a migrant member.',
    },
    next: {
      'zh-Hans': '不需要注销登记。',
      'zh-Hant': '不需要註銷登記。',
      en: 'There is nothing to remove.',
    },
  },
  baseNotChanged: {
    status: 422,
    sentence: {
      'zh-Hans': '工作、学习单位和居住地都没有变动，不属于流动党员。',
      'zh-Hant': '工作、學習單位和居住地都沒有變動，不屬於流動黨員。',
      en: 'Nobody is a migrant member whose work, study and residence have not changed.',
    },
    next: {
      'zh-Hans': '请核对情况。',
      'zh-Hant': '請核對情況。',
      en: 'Check what has changed.',
    },
  },
  absenceTooShort: {
    status: 422,
    sentence: {
      'zh-Hans': '不能参加组织生活的时间不满连续六个月。',
      'zh-Hant': '不能參加組織生活的時間不滿連續六個月。',
      en: 'The absence has lasted less than six consecutive months.',
    },
    next: {
      'zh-Hans': '满六个月后再登记；时间较短的，请开具证明信。',
      'zh-Hant': '滿六個月後再登記；時間較短的，請開具證明信。',
      en: 'Register it after six months; until then a proof letter will do.',
    },
  },
  relationMovedMeanwhile: {
    status: 409,
    sentence: {
      'zh-Hans': '外出以后组织关系已经转接，不属于流动党员。',
      'zh-Hant': '外出以後組織關係已經轉接，不屬於流動黨員。',
      en: 'The relation was transferred since the absence began, so this is no migrant member.',
    },
    next: {
      'zh-Hans': '请核对外出的起始日期。',
      'zh-Hant': '請核對外出的起始日期。',
      en: 'Check since when the member has been away.',
    },
  },
  rulesInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '这套规则缺少版本、日期或来源。',
      'zh-Hant': '這套規則缺少版本、日期或來源。',
      en: 'A set of rules has no version, day or sources that can be read.',
    },
    next: {
      'zh-Hans': '请补上版本、生效日期和来源。',
      'zh-Hant': '請補上版本、生效日期和來源。',
      en: 'Give its version, the day from which it holds, and its sources.',
    },
  },
  rulesRepeated: {
    status: 422,
    sentence: {
      'zh-Hans': '两套规则用了同一个版本名。',
      'zh-Hant': '兩套規則用了同一個版本名。',
      en: 'Two sets of rules have the same version.',
    },
    next: {
      'zh-Hans': '请给每套规则各自的版本名。',
      'zh-Hant': '請給每套規則各自的版本名。',
      en: 'Give each set a version of its own.',
    },
  },
  rulesFirst: {
    status: 422,
    sentence: {
      'zh-Hans': '第一套规则之前还有更早生效的，或者它仍在试行。',
      'zh-Hant': '第一套規則之前還有更早生效的，或者它仍在試行。',
      en: 'The first set of rules is not the oldest, or on trial.',
    },
    next: {
      'zh-Hans': '请把更早生效的正式规则排在前面。',
      'zh-Hant': '請把更早生效的正式規則排在前面。',
      en: 'Put the oldest set first that is not on trial.',
    },
  },
})
