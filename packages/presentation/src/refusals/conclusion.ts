import { refusalTable } from './entry.ts'

/** What two persons of a station conclude about a case, and the notice that comes of it. */
export const conclusionRefusals = /* @__PURE__ */ refusalTable({
  samePerson: {
    status: 409,
    sentence: {
      'zh-Hans': '结论要由另一人确认。',
      'zh-Hant': '結論要由另一人確認。',
      en: 'Another person has to confirm the conclusion.',
    },
    next: {
      'zh-Hans': '请交给这件投诉的另一位调解员，或另一位经办人。',
      'zh-Hant': '請交給這件投訴的另一位調解員，或另一位經辦人。',
      en: 'Leave it to another mediator of this case, or another case handler.',
    },
  },
  conclusionMissing: {
    status: 409,
    sentence: {
      'zh-Hans': '没有等确认的结论。',
      'zh-Hant': '沒有等確認的結論。',
      en: 'No conclusion waits to be confirmed.',
    },
    next: {
      'zh-Hans': '请先写结论。',
      'zh-Hant': '請先寫結論。',
      en: 'Write one first.',
    },
  },
  conclusionChanged: {
    status: 409,
    sentence: {
      'zh-Hans': '结论已有改动。',
      'zh-Hant': '結論已有改動。',
      en: 'The conclusion has changed since it was read.',
    },
    next: {
      'zh-Hans': '请看现在的结论，再确认。',
      'zh-Hant': '請看現在的結論，再確認。',
      en: 'Read it as it is now, then confirm it.',
    },
  },
  nothingConcluded: {
    status: 409,
    sentence: {
      'zh-Hans': '还没有两个人作出的结论。',
      'zh-Hant': '還沒有兩個人作出的結論。',
      en: 'Two persons have not concluded anything yet.',
    },
    next: {
      'zh-Hans': '请先作出结论，再由另一人确认。',
      'zh-Hant': '請先作出結論，再由另一人確認。',
      en: 'Write a conclusion and have it confirmed first.',
    },
  },
  noBadgeNamed: {
    status: 409,
    sentence: {
      'zh-Hans': '这件投诉没有写标识编号。',
      'zh-Hant': '這件投訴沒有寫標識編號。',
      en: 'This complaint names no badge.',
    },
    next: {
      'zh-Hans': '没有编号，就没有签发组织要告知。',
      'zh-Hant': '沒有編號，就沒有簽發組織要告知。',
      en: 'Without a number there is no office to tell.',
    },
  },
})
