import { refusalTable } from './entry.ts'

/** What a service center does for merchants: requests, mentors, introductions. */
export const helpRefusals = /* @__PURE__ */ refusalTable({
  mentorMissing: {
    status: 422,
    sentence: { 'zh-Hans': '还没有选人。', 'zh-Hant': '還沒有選人。', en: 'Nobody is chosen.' },
    next: {
      'zh-Hans': '请至少选一位，每位一次。',
      'zh-Hant': '請至少選一位，每位一次。',
      en: 'Choose at least one, each once.',
    },
  },
  mentorFull: {
    status: 409,
    sentence: {
      'zh-Hans': '这一位的名额已满。',
      'zh-Hant': '這一位的名額已滿。',
      en: 'There is no room left for one more.',
    },
    next: {
      'zh-Hans': '请换一位，或由本人增加名额。',
      'zh-Hant': '請換一位，或由本人增加名額。',
      en: 'Choose somebody else, or they make more room themselves.',
    },
  },
  mentorIntroduced: {
    status: 409,
    sentence: {
      'zh-Hans': '这一位已经介绍过。',
      'zh-Hant': '這一位已經介紹過。',
      en: 'This person is introduced already.',
    },
    next: {
      'zh-Hans': '请等对方回答，或换一位。',
      'zh-Hant': '請等對方回答，或換一位。',
      en: 'Wait for their answer, or choose another.',
    },
  },
  mentorDeclined: {
    status: 409,
    sentence: {
      'zh-Hans': '这一位没有接受这件事。',
      'zh-Hant': '這一位沒有接受這件事。',
      en: 'This person has declined this request.',
    },
    next: {
      'zh-Hans': '请换一位，不再问他。',
      'zh-Hant': '請換一位，不再問他。',
      en: 'Choose another, and do not ask them again.',
    },
  },
  alreadyAskedForMore: {
    status: 409,
    sentence: {
      'zh-Hans': '服务中心已经在再找一位。',
      'zh-Hant': '服務中心已經在再找一位。',
      en: 'The center is looking for one more already.',
    },
    next: { 'zh-Hans': '不需要再提。', 'zh-Hant': '不需要再提。', en: 'There is nothing more to do.' },
  },
  reopenTooLate: {
    status: 409,
    sentence: {
      'zh-Hans': '已经过了可以再打开的日子。',
      'zh-Hant': '已經過了可以再打開的日子。',
      en: 'The days in which it could be reopened are over.',
    },
    next: { 'zh-Hans': '请重新提交一件。', 'zh-Hant': '請重新提交一件。', en: 'Please ask anew.' },
  },
  wordsNotFound: {
    status: 422,
    sentence: {
      'zh-Hans': '资料里没有这些字。',
      'zh-Hant': '資料裡沒有這些字。',
      en: 'These words are not in it.',
    },
    next: {
      'zh-Hans': '请按原文写出要涂黑的字。',
      'zh-Hant': '請按原文寫出要塗黑的字。',
      en: 'Write the words as they stand there.',
    },
  },
  topicMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '还没有选会的方面。',
      'zh-Hant': '還沒有選會的方面。',
      en: 'No topic is chosen.',
    },
    next: { 'zh-Hans': '请至少选一项。', 'zh-Hant': '請至少選一項。', en: 'Choose at least one.' },
  },
})
