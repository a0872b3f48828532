import { refusalTable } from './entry.ts'

/** Consents to a text other than the one that the registry shows. */
export const consentRefusals = /* @__PURE__ */ refusalTable({
  noticeNotShown: {
    status: 409,
    sentence: {
      'zh-Hans': '同意的不是现在展示的版本，什么都没有公开。',
      'zh-Hant': '同意的不是現在展示的版本，什麼都沒有公開。',
      en: 'This is not the version of the text that is shown now. Nothing was made public.',
    },
    next: {
      'zh-Hans': '请重新打开邀请链接，看过现在的文本再决定。',
      'zh-Hant': '請重新開啟邀請連結，看過現在的文本再決定。',
      en: 'Open the invitation again and decide upon the text that it shows now.',
    },
  },
  noticeChanged: {
    status: 409,
    sentence: {
      'zh-Hans': '同意文本在你阅读时有改动，什么都没有公开。',
      'zh-Hant': '同意文本在你閱讀時有改動，什麼都沒有公開。',
      en: 'The text changed while you were reading. Nothing was made public.',
    },
    next: {
      'zh-Hans': '请看过新的文本再决定，勾选的内容还在。',
      'zh-Hant': '請看過新的文本再決定，勾選的內容還在。',
      en: 'Read the new text and decide again; what you ticked is still ticked.',
    },
  },
})
