import { refusalTable } from './entry.ts'

/** Plans, sessions and sign-ups. */
export const calendarRefusals = /* @__PURE__ */ refusalTable({
  alreadyPublished: {
    status: 409,
    sentence: { 'zh-Hans': '计划已经发布。', 'zh-Hant': '計劃已經發布。', en: 'The plan is published already.' },
    next: {
      'zh-Hans': '可以接着加场次。',
      'zh-Hant': '可以接著加場次。',
      en: 'You can go on adding sessions.',
    },
  },
  planEmpty: {
    status: 409,
    sentence: { 'zh-Hans': '计划里还没有场次。', 'zh-Hant': '計劃裡還沒有場次。', en: 'The plan has no session yet.' },
    next: { 'zh-Hans': '请先加一场，再发布。', 'zh-Hant': '請先加一場，再發布。', en: 'Add one, then publish it.' },
  },
  planNotPublished: {
    status: 409,
    sentence: { 'zh-Hans': '计划还没有发布。', 'zh-Hant': '計劃還沒有發布。', en: 'The plan is not published yet.' },
    next: { 'zh-Hans': '请先发布计划，再开放报名。', 'zh-Hant': '請先發布計劃，再開放報名。', en: 'Publish it first.' },
  },
  hostNotInPlan: {
    status: 422,
    sentence: {
      'zh-Hans': '这个支部不在计划的主办里。',
      'zh-Hant': '這個支部不在計劃的主辦裡。',
      en: 'This branch is not among the hosts of the plan.',
    },
    next: {
      'zh-Hans': '请从计划的主办里选。',
      'zh-Hant': '請從計劃的主辦裡選。',
      en: 'Choose among the hosts of the plan.',
    },
  },
  dayNotInPlan: {
    status: 422,
    sentence: {
      'zh-Hans': '这一天不在计划的年份里。',
      'zh-Hant': '這一天不在計劃的年份裡。',
      en: 'The day is not in the year of the plan.',
    },
    next: {
      'zh-Hans': '请改日期，或排进那一年的计划。',
      'zh-Hant': '請改日期，或排進那一年的計劃。',
      en: 'Choose another day, or the plan of that year.',
    },
  },
  endsBeforeItBegins: {
    status: 422,
    sentence: { 'zh-Hans': '结束早于开始。', 'zh-Hant': '結束早於開始。', en: 'It ends before it begins.' },
    next: {
      'zh-Hans': '请核对开始和结束的时间。',
      'zh-Hant': '請核對開始和結束的時間。',
      en: 'Check when it begins and ends.',
    },
  },
  timeUnreadable: {
    status: 422,
    sentence: { 'zh-Hans': '看不懂这个时间。', 'zh-Hant': '看不懂這個時間。', en: 'This is not a time of day.' },
    next: { 'zh-Hans': '请写成 14:00 这样。', 'zh-Hant': '請寫成 14:00 這樣。', en: 'Write it like 14:00.' },
  },
  placeTaken: {
    status: 409,
    sentence: {
      'zh-Hans': '这个地点这时已有别的场次。',
      'zh-Hant': '這個地點這時已有別的場次。',
      en: 'Another session is at this place then.',
    },
    next: { 'zh-Hans': '请换时间或地点。', 'zh-Hant': '請換時間或地點。', en: 'Choose another time or place.' },
  },
  daysUndecided: {
    status: 409,
    sentence: {
      'zh-Hans': '有几天临近节日，还没有选。',
      'zh-Hant': '有幾天臨近節日，還沒有選。',
      en: 'Some days are near a festival and not decided.',
    },
    next: {
      'zh-Hans': '请逐天选跳过或照常。',
      'zh-Hant': '請逐天選跳過或照常。',
      en: 'Say of each whether it is skipped.',
    },
  },
  noDayPossible: {
    status: 422,
    sentence: { 'zh-Hans': '没有一天可以。', 'zh-Hant': '沒有一天可以。', en: 'No day is possible.' },
    next: {
      'zh-Hans': '请改日期、时间或地点。',
      'zh-Hant': '請改日期、時間或地點。',
      en: 'Change the day, the time or the place.',
    },
  },
  sessionOver: {
    status: 409,
    sentence: { 'zh-Hans': '这一场已经过去。', 'zh-Hant': '這一場已經過去。', en: 'The session is over.' },
    next: { 'zh-Hans': '请选以后的日期。', 'zh-Hant': '請選以後的日期。', en: 'Choose a day to come.' },
  },
  sessionForEveryone: {
    status: 409,
    sentence: {
      'zh-Hans': '这一场所有人都可以报名。',
      'zh-Hant': '這一場所有人都可以報名。',
      en: 'This session is for everyone.',
    },
    next: { 'zh-Hans': '不需要邀请链接。', 'zh-Hant': '不需要邀請連結。', en: 'It needs no invitation.' },
  },
  sessionNotOpen: {
    status: 409,
    sentence: {
      'zh-Hans': '有一场没有在报名。',
      'zh-Hant': '有一場沒有在報名。',
      en: 'A session is not open for this.',
    },
    next: {
      'zh-Hans': '请回到列表，换一场。',
      'zh-Hant': '請回到列表，換一場。',
      en: 'Go back to the list and choose another.',
    },
  },
  sessionFull: {
    status: 409,
    sentence: {
      'zh-Hans': '有一场已满，也来不及候补。',
      'zh-Hant': '有一場已滿，也來不及候補。',
      en: 'A session is full, and it is too late to wait for a place.',
    },
    next: {
      'zh-Hans': '请回到列表，换一场。',
      'zh-Hant': '請回到列表，換一場。',
      en: 'Go back to the list and choose another.',
    },
  },
  sessionBegun: {
    status: 409,
    sentence: { 'zh-Hans': '这一场已经开始。', 'zh-Hant': '這一場已經開始。', en: 'The session has begun.' },
    next: { 'zh-Hans': '到现场告诉工作人员。', 'zh-Hant': '到現場告訴工作人員。', en: 'Tell the people there.' },
  },
  sessionNotBegun: {
    status: 409,
    sentence: {
      'zh-Hans': '这一场还没有开始。',
      'zh-Hant': '這一場還沒有開始。',
      en: 'The session has not begun yet.',
    },
    next: {
      'zh-Hans': '开始前半小时起可以点名。',
      'zh-Hant': '開始前半小時起可以點名。',
      en: 'Attendance begins half an hour before.',
    },
  },
  offerLapsed: {
    status: 409,
    sentence: {
      'zh-Hans': '这个名额已经给了下一位。',
      'zh-Hant': '這個名額已經給了下一位。',
      en: 'This place has gone to the next.',
    },
    next: { 'zh-Hans': '可以看看别的场次。', 'zh-Hant': '可以看看別的場次。', en: 'See what else there is.' },
  },
  seatsTaken: {
    status: 409,
    sentence: {
      'zh-Hans': '名额不能少于已报名和等候回答的人数。',
      'zh-Hant': '名額不能少於已報名和等候回答的人數。',
      en: 'There cannot be fewer seats than people who have one or are offered one.',
    },
    next: {
      'zh-Hans': '请填大一些的数，或者不填。',
      'zh-Hant': '請填大一些的數，或者不填。',
      en: 'Give a larger number, or none.',
    },
  },
  sessionUnderWay: {
    status: 409,
    sentence: {
      'zh-Hans': '这一场已经开始，不能再改。',
      'zh-Hant': '這一場已經開始，不能再改。',
      en: 'The session has begun and cannot be changed any more.',
    },
    next: {
      'zh-Hans': '请照常点名；没有办成的，可以取消。',
      'zh-Hant': '請照常點名；沒有辦成的，可以取消。',
      en: 'Mark attendance as usual; cancel it if it does not take place.',
    },
  },
  sessionUnchanged: {
    status: 422,
    sentence: {
      'zh-Hans': '什么都没有改。',
      'zh-Hant': '什麼都沒有改。',
      en: 'Nothing was changed.',
    },
    next: {
      'zh-Hans': '请先改内容、时间、地点或名额。',
      'zh-Hant': '請先改內容、時間、地點或名額。',
      en: 'Change what it is about, when, where or how many seats first.',
    },
  },
})
