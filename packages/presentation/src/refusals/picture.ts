import { refusalTable } from './entry.ts'

/** Pictures that somebody adds to a complaint. */
export const pictureRefusals = /* @__PURE__ */ refusalTable({
  pictureTooLarge: {
    status: 413,
    sentence: {
      'zh-Hans': '图片超过2 MB。',
      'zh-Hant': '圖片超過2 MB。',
      en: 'The picture has more than 2 MB.',
    },
    next: {
      'zh-Hans': '请缩小后再选。',
      'zh-Hant': '請縮小後再選。',
      en: 'Make it smaller and choose it again.',
    },
  },
  pictureUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '读不出这张图片。',
      'zh-Hant': '讀不出這張圖片。',
      en: 'This picture cannot be read.',
    },
    next: {
      'zh-Hans': '请选JPEG、PNG或WebP格式的图片。',
      'zh-Hant': '請選JPEG、PNG或WebP格式的圖片。',
      en: 'Choose a JPEG, PNG or WebP picture.',
    },
  },
  picturesTooMany: {
    status: 409,
    sentence: {
      'zh-Hans': '已经有五张图片。',
      'zh-Hant': '已經有五張圖片。',
      en: 'There are five pictures already.',
    },
    next: {
      'zh-Hans': '其余的请用文字说明。',
      'zh-Hant': '其餘的請用文字說明。',
      en: 'Describe the rest in words.',
    },
  },
})
