import { refusalTable } from './entry.ts'

/** Figures, and the publication of counts (LOOK 12). */
export const figureRefusals = /* @__PURE__ */ refusalTable({
  figureInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '数字无效：不能小于零，下限不能大于上限。',
      'zh-Hant': '數字無效：不能小於零，下限不能大於上限。',
      en: 'A figure is below zero, or its lower end above its upper one.',
    },
    next: {
      'zh-Hans': '请核对数字。',
      'zh-Hant': '請核對數字。',
      en: 'Check the numbers.',
    },
  },
  estimateInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '估计数要用整百，下限大于零，上限不小于下限。',
      'zh-Hant': '估計數要用整百，下限大於零，上限不小於下限。',
      en: 'An estimate is made of whole hundreds, the lower one more than zero and not above the upper one.',
    },
    next: {
      'zh-Hans': '请写成例如 2000 到 3000；没有上限的，可以不填。',
      'zh-Hant': '請寫成例如 2000 到 3000；沒有上限的，可以不填。',
      en: 'Write it as 2000 to 3000, for instance; leave the upper end out if there is none.',
    },
  },
  estimateExact: {
    status: 422,
    sentence: {
      'zh-Hans': '估计数不能是一个确切的数：那样就能算出没有亮明的人数。',
      'zh-Hant': '估計數不能是一個確切的數：那樣就能算出沒有亮明的人數。',
      en: 'An estimate is no exact number: those who show nothing could be counted from it.',
    },
    next: {
      'zh-Hans': '请填写一个范围，或者只填下限。',
      'zh-Hant': '請填寫一個範圍，或者只填下限。',
      en: 'Give a range, or the lower end alone.',
    },
  },
  dayAhead: {
    status: 422,
    sentence: {
      'zh-Hans': '这个日期还没有到。',
      'zh-Hant': '這個日期還沒有到。',
      en: 'That day is still to come.',
    },
    next: {
      'zh-Hans': '请填写已经到了的日期。',
      'zh-Hant': '請填寫已經到了的日期。',
      en: 'Give a day that has come.',
    },
  },
  wholeZero: {
    status: 422,
    sentence: {
      'zh-Hans': '整体为零，不能计算比例。',
      'zh-Hant': '整體為零，不能計算比例。',
      en: 'There is no share of nothing.',
    },
    next: {
      'zh-Hans': '请核对整体的数字。',
      'zh-Hant': '請核對整體的數字。',
      en: 'Check the number of the whole.',
    },
  },
  partExceedsWhole: {
    status: 422,
    sentence: {
      'zh-Hans': '部分大于整体。',
      'zh-Hant': '部分大於整體。',
      en: 'The part is larger than the whole.',
    },
    next: {
      'zh-Hans': '请核对两个数字。',
      'zh-Hant': '請核對兩個數字。',
      en: 'Check both numbers.',
    },
  },
  ratioUnbounded: {
    status: 422,
    sentence: {
      'zh-Hans': '两个数字都只有下限，不能计算比例。',
      'zh-Hant': '兩個數字都只有下限，不能計算比例。',
      en: 'Both numbers are lower bounds, so there is no share.',
    },
    next: {
      'zh-Hans': '请为其中一个数字填写上限。',
      'zh-Hant': '請為其中一個數字填寫上限。',
      en: 'Give one of them an upper end.',
    },
  },
  countPeriod: {
    status: 422,
    sentence: {
      'zh-Hans': '统计的时间不是一个月份或日期。',
      'zh-Hant': '統計的時間不是一個月份或日期。',
      en: 'The period of the counts is neither a month nor a day.',
    },
    next: {
      'zh-Hans': '请填写月份或日期，例如 2026-11。',
      'zh-Hant': '請填寫月份或日期，例如 2026-11。',
      en: 'Give a month or a day, such as 2026-11.',
    },
  },
  periodPublished: {
    status: 409,
    sentence: {
      'zh-Hans': '这个时间的统计已经公布，不再公布第二次。',
      'zh-Hant': '這個時間的統計已經公布，不再公布第二次。',
      en: 'The counts of this period are published, and a period is published once.',
    },
    next: {
      'zh-Hans': '请使用已经公布的表，或者公布下一个月。',
      'zh-Hant': '請使用已經公布的表，或者公布下一個月。',
      en: 'Use the table that was published, or publish the next month.',
    },
  },
  countHistoryInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '以前公布的记录已经损坏，不能用来公布新的统计。',
      'zh-Hant': '以前公布的紀錄已經損壞，不能用來公布新的統計。',
      en: 'The record of what was published before is damaged, so that no new counts can be published.',
    },
    next: {
      'zh-Hans': '请恢复上一次公布时保存的记录，不要手工修改。',
      'zh-Hant': '請還原上一次公布時儲存的紀錄，不要手動修改。',
      en: 'Restore the record that was kept at the last publication; do not edit it by hand.',
    },
  },
  cellIdInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '有一格的代号无效。',
      'zh-Hant': '有一格的代號無效。',
      en: 'The id of a cell is not valid.',
    },
    next: {
      'zh-Hans': '请使用 1 至 64 个字符的代号，前后不留空格。',
      'zh-Hant': '請使用 1 至 64 個字元的代號，前後不留空格。',
      en: 'Give it an id of 1 to 64 characters without spaces around it.',
    },
  },
  cellTwice: {
    status: 422,
    sentence: {
      'zh-Hans': '同一格出现了两次。',
      'zh-Hant': '同一格出現了兩次。',
      en: 'One cell stands in the table twice.',
    },
    next: {
      'zh-Hans': '请给每一格各自的代号。',
      'zh-Hant': '請給每一格各自的代號。',
      en: 'Give each cell an id of its own.',
    },
  },
  countTableInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '要公布的统计表读不出来。',
      'zh-Hant': '要公布的統計表無法讀取。',
      en: 'The table of counts cannot be read.',
    },
    next: {
      'zh-Hans': '请核对格式：一个时间，一个由各格组成的列表。',
      'zh-Hant': '請核對格式：一個時間，一個由各格組成的清單。',
      en: 'Give a period and a list of cells.',
    },
  },
  coverageTargetsInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '没有写明要覆盖哪些区域和产业链环节。',
      'zh-Hant': '沒有寫明要涵蓋哪些區域和產業鏈環節。',
      en: 'It is not said which areas and links ought to be covered.',
    },
    next: {
      'zh-Hans': '请填写两个列表；没有要覆盖的，填空列表。',
      'zh-Hant': '請填寫兩個清單；沒有要涵蓋的，填空清單。',
      en: 'Give both lists, an empty one where nothing has to be covered.',
    },
  },
})
