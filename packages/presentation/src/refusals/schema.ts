import { refusalTable } from './entry.ts'

/** Input that is not what its schema describes. */
export const schemaRefusals = /* @__PURE__ */ refusalTable({
  typeInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '这一项的类型不对。',
      'zh-Hant': '這一項的類型不對。',
      en: 'This is of another type than it should be.',
    },
    next: {
      'zh-Hans': '请对照说明核对这一项。',
      'zh-Hant': '請對照說明核對這一項。',
      en: 'Compare it with the description.',
    },
  },
  propertyMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '缺少必填的一项。',
      'zh-Hant': '缺少必填的一項。',
      en: 'Something that has to be there is missing.',
    },
    next: {
      'zh-Hans': '请补上这一项。',
      'zh-Hant': '請補上這一項。',
      en: 'Add it.',
    },
  },
  propertyUnknown: {
    status: 422,
    sentence: {
      'zh-Hans': '有一项不在说明之中。',
      'zh-Hant': '有一項不在說明之中。',
      en: 'There is something that the description does not know.',
    },
    next: {
      'zh-Hans': '请核对名称，或者删去这一项。',
      'zh-Hant': '請核對名稱，或者刪去這一項。',
      en: 'Check its name, or leave it out.',
    },
  },
  valueUnknown: {
    status: 422,
    sentence: {
      'zh-Hans': '这一项不是可选的值。',
      'zh-Hant': '這一項不是可選的值。',
      en: 'This is none of the values that there are.',
    },
    next: {
      'zh-Hans': '请从列出的值中选择。',
      'zh-Hant': '請從列出的值中選擇。',
      en: 'Choose one of the list.',
    },
  },
  numberInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '这一项的数字不在允许的范围内。',
      'zh-Hant': '這一項的數字不在允許的範圍內。',
      en: 'This number is outside its range.',
    },
    next: {
      'zh-Hans': '请核对数字。',
      'zh-Hant': '請核對數字。',
      en: 'Check it against the description.',
    },
  },
})
