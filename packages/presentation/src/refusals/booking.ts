import { refusalTable } from './entry.ts'

/** Borrowing a space by the hour. */
export const bookingRefusals = /* @__PURE__ */ refusalTable({
  bookingClash: {
    status: 409,
    sentence: {
      'zh-Hans': '这段时间已有安排。',
      'zh-Hant': '這段時間已有安排。',
      en: 'This time is taken.',
    },
    next: {
      'zh-Hans': '请换一个时间。',
      'zh-Hant': '請換一個時間。',
      en: 'Choose another time.',
    },
  },
  spaceOccupied: {
    status: 409,
    sentence: {
      'zh-Hans': '这里当天有团队或商户入驻，不出借。',
      'zh-Hant': '這裡當天有團隊或商戶入駐，不出借。',
      en: 'A tenant has this space on that day, so it is not lent.',
    },
    next: {
      'zh-Hans': '请换一处，或换一天。',
      'zh-Hant': '請換一處，或換一天。',
      en: 'Choose another space or day.',
    },
  },
  spaceNotLent: {
    status: 409,
    sentence: {
      'zh-Hans': '这里不出借。',
      'zh-Hant': '這裡不出借。',
      en: 'This space is not lent.',
    },
    next: {
      'zh-Hans': '请选一处用于活动的。',
      'zh-Hant': '請選一處用於活動的。',
      en: 'Choose one that is for activities.',
    },
  },
  bookingPast: {
    status: 422,
    sentence: {
      'zh-Hans': '这个时间已经过了。',
      'zh-Hant': '這個時間已經過了。',
      en: 'This time has passed.',
    },
    next: {
      'zh-Hans': '请选一个以后的时间。',
      'zh-Hant': '請選一個以後的時間。',
      en: 'Choose a later time.',
    },
  },
  bookingTooFar: {
    status: 422,
    sentence: {
      'zh-Hans': '只能借一年以内的时间。',
      'zh-Hant': '只能借一年以內的時間。',
      en: 'A space is lent at most a year ahead.',
    },
    next: {
      'zh-Hans': '请选近一些的日子。',
      'zh-Hant': '請選近一些的日子。',
      en: 'Choose an earlier day.',
    },
  },
  bookingOverMidnight: {
    status: 422,
    sentence: {
      'zh-Hans': '结束要晚于开始，并在同一天。',
      'zh-Hant': '結束要晚於開始，並在同一天。',
      en: 'The end must be later than the beginning, on the same day.',
    },
    next: {
      'zh-Hans': '跨过零点的，请按两天分别申请。',
      'zh-Hant': '跨過零點的，請按兩天分別申請。',
      en: 'For a time over midnight, ask for each of the two days.',
    },
  },
  bookingHoursInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '日期或时间有误。',
      'zh-Hant': '日期或時間有誤。',
      en: 'The day or the time is not one.',
    },
    next: {
      'zh-Hans': '请写成 2026-12-04 和 14:00。每周重复的，最多26次。',
      'zh-Hant': '請寫成 2026-12-04 和 14:00。每週重複的，最多26次。',
      en: 'Write 2026-12-04 and 14:00; a weekly series has at most 26 dates.',
    },
  },
  bookingTextInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '没有写明做什么，或写得太长。',
      'zh-Hant': '沒有寫明做什麼，或寫得太長。',
      en: 'It does not say what for, or is too long.',
    },
    next: {
      'zh-Hans': '请用不超过40个字写明。',
      'zh-Hant': '請用不超過40個字寫明。',
      en: 'Say it in at most 40 characters.',
    },
  },
  bookingPeopleInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '人数有误。',
      'zh-Hant': '人數有誤。',
      en: 'The number of people is not one.',
    },
    next: {
      'zh-Hans': '请写一个大约的整数。',
      'zh-Hant': '請寫一個大約的整數。',
      en: 'Write about how many, as a whole number.',
    },
  },
  bookingSameTime: {
    status: 422,
    sentence: {
      'zh-Hans': '和原来的时间一样。',
      'zh-Hant': '和原來的時間一樣。',
      en: 'It is the time that stands already.',
    },
    next: {
      'zh-Hans': '请换一个时间或一处。',
      'zh-Hant': '請換一個時間或一處。',
      en: 'Choose another time or space.',
    },
  },
  nothingProposed: {
    status: 409,
    sentence: {
      'zh-Hans': '现在没有建议的时间。',
      'zh-Hant': '現在沒有建議的時間。',
      en: 'No other time is proposed now.',
    },
    next: {
      'zh-Hans': '请刷新页面。',
      'zh-Hant': '請重新整理頁面。',
      en: 'Reload the page.',
    },
  },
})
