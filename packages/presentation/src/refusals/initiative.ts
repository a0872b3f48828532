import { refusalTable } from './entry.ts'

/** Initiatives: writing, opening and closing them. */
export const initiativeRefusals = /* @__PURE__ */ refusalTable({
  initiativeClosed: {
    status: 409,
    sentence: {
      'zh-Hans': '这项倡议已结束。',
      'zh-Hant': '這項倡議已結束。',
      en: 'This initiative has ended.',
    },
    next: {
      'zh-Hans': '需要时，另起草一项，用另一个短名。',
      'zh-Hant': '需要時，另起草一項，用另一個短名。',
      en: 'Draft another one, under another short name, if there is need.',
    },
  },
  initiativeNotOpen: {
    status: 409,
    sentence: {
      'zh-Hans': '这项倡议还没有公开。',
      'zh-Hant': '這項倡議還沒有公開。',
      en: 'This initiative has not been opened.',
    },
    next: {
      'zh-Hans': '不要的草稿，请删除。',
      'zh-Hant': '不要的草稿，請刪除。',
      en: 'Discard a draft that nobody wants.',
    },
  },
  initiativeUnchanged: {
    status: 409,
    sentence: {
      'zh-Hans': '没有等待公开的新文本。',
      'zh-Hant': '沒有等待公開的新文本。',
      en: 'There is no new text that waits to be opened.',
    },
    next: {
      'zh-Hans': '请先修改并保存。',
      'zh-Hant': '請先修改並儲存。',
      en: 'Change it first.',
    },
  },
  initiativeOver: {
    status: 422,
    sentence: {
      'zh-Hans': '倡议的最后一天已经过去。',
      'zh-Hant': '倡議的最後一天已經過去。',
      en: 'The last day of the initiative has passed.',
    },
    next: {
      'zh-Hans': '请填写今天或以后的日期，也可以不填。',
      'zh-Hant': '請填寫今天或以後的日期，也可以不填。',
      en: 'Give today or a later day, or none.',
    },
  },
  initiativeOrganizer: {
    status: 409,
    sentence: {
      'zh-Hans': '这个短名已有另一项倡议在用。',
      'zh-Hant': '這個短名已有另一項倡議在用。',
      en: 'Another initiative has this short name.',
    },
    next: {
      'zh-Hans': '请换一个短名。',
      'zh-Hant': '請換一個短名。',
      en: 'Choose another one.',
    },
  },
  initiativeUntranslated: {
    status: 422,
    sentence: {
      'zh-Hans': '简体的题目和正文都要有；另一种语言写了一样，就要题目和正文都写。',
      'zh-Hant': '簡體的題目和正文都要有；另一種語言寫了一樣，就要題目和正文都寫。',
      en: 'Title and text are needed in simplified Chinese, and both in each other language that has anything.',
    },
    next: {
      'zh-Hans': '请补上，或把那种语言的都留空。',
      'zh-Hant': '請補上，或把那種語言的都留空。',
      en: 'Add what is missing, or leave that language empty.',
    },
  },
  initiativeText: {
    status: 422,
    sentence: {
      'zh-Hans': '题目、正文或承诺的写法是空的，或有看不见的字符。',
      'zh-Hant': '題目、正文或承諾的寫法是空的，或有看不見的字元。',
      en: 'A title, a paragraph or a pledge is empty, or holds characters that nobody sees.',
    },
    next: {
      'zh-Hans': '请用文字重新填写。',
      'zh-Hant': '請用文字重新填寫。',
      en: 'Write it again, in words.',
    },
  },
  initiativeLength: {
    status: 422,
    sentence: {
      'zh-Hans':
        '太长，海报一张纸放不下：题目最多40个字，正文最多8段、400个字，承诺的写法最多120个字；英文分别为90、1000、360个字符。',
      'zh-Hant':
        '太長，海報一張紙放不下：題目最多40個字，正文最多8段、400個字，承諾的寫法最多120個字；英文分別為90、1000、360個字元。',
      en: 'Too long for one sheet: a title has at most 40 characters, a text 8 paragraphs and 400, a pledge 120; in English 90, 1,000 and 360.',
    },
    next: {
      'zh-Hans': '请写短一些。',
      'zh-Hant': '請寫短一些。',
      en: 'Make it shorter.',
    },
  },
  initiativeRanks: {
    status: 422,
    sentence: {
      'zh-Hans': '倡议不分先后：不写第一批、首批。',
      'zh-Hant': '倡議不分先後：不寫第一批、首批。',
      en: 'An initiative ranks nobody: it has no first batch.',
    },
    next: {
      'zh-Hans': '请去掉这样的字样。',
      'zh-Hant': '請去掉這樣的字樣。',
      en: 'Leave such words out.',
    },
  },
  initiativeAsked: {
    status: 409,
    sentence: {
      'zh-Hans': '这份倡议你已经提出，还要由另一人确认。',
      'zh-Hant': '這份倡議你已經提出，還要由另一人確認。',
      en: 'You have proposed it already; another person has to confirm it.',
    },
    next: {
      'zh-Hans': '请本组织或上级的另一位负责人登录后确认；按一个人算的不行。',
      'zh-Hant': '請本組織或上級的另一位負責人登入後確認；按一個人算的不行。',
      en: 'Have another leader of the organisation or its superior sign in and confirm it; who counts as one with you cannot.',
    },
  },
  initiativeDiffers: {
    status: 409,
    sentence: {
      'zh-Hans': '文本在你看过以后有了改动。',
      'zh-Hant': '文本在你看過以後有了改動。',
      en: 'The text was changed after you read it.',
    },
    next: {
      'zh-Hans': '请再看一遍，用新的文本指纹确认。',
      'zh-Hant': '請再看一遍，用新的文本指紋確認。',
      en: 'Read it again, and use its new fingerprint.',
    },
  },
  initiativeOwnFirst: {
    status: 409,
    sentence: {
      'zh-Hans': '公开和结束，由发起组织自己的负责人先提出。',
      'zh-Hant': '公開和結束，由發起組織自己的負責人先提出。',
      en: 'A leader of the organisation itself proposes to open or end its initiative.',
    },
    next: {
      'zh-Hans': '请其提出，你再确认。',
      'zh-Hant': '請其提出，你再確認。',
      en: 'Let them propose it; then you can confirm it.',
    },
  },
})
