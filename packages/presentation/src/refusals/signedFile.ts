import { refusalTable } from './entry.ts'

/** Signed files that are carried from one service to another. */
export const signedFileRefusals = /* @__PURE__ */ refusalTable({
  fileUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '读不出这份文件，或它不是这里要的那一种。',
      'zh-Hant': '讀不出這份檔案，或它不是這裡要的那一種。',
      en: 'This file cannot be read, or it is not of the kind that is wanted here.',
    },
    next: {
      'zh-Hans': '请选对方系统导出的原文件，不要改动。',
      'zh-Hant': '請選對方系統匯出的原檔案，不要改動。',
      en: 'Choose the file as the other service wrote it.',
    },
  },
  fileKeyUnknown: {
    status: 403,
    sentence: {
      'zh-Hans': '签署这份文件的密钥没有在这里登记。',
      'zh-Hant': '簽署這份檔案的密鑰沒有在這裡登記。',
      en: 'The key that signed this file is not registered here.',
    },
    next: {
      'zh-Hans': '请先当面核对密钥指纹，由两人登记。',
      'zh-Hant': '請先當面核對密鑰指紋，由兩人登記。',
      en: 'Compare the thumbprint in person first; two people register it.',
    },
  },
  fileForged: {
    status: 403,
    sentence: {
      'zh-Hans': '这份文件的签名与内容不一致。',
      'zh-Hant': '這份檔案的簽名與內容不一致。',
      en: 'The signature of this file does not fit its content.',
    },
    next: {
      'zh-Hans': '请勿据此处理，向对方要一份新的。',
      'zh-Hant': '請勿據此處理，向對方要一份新的。',
      en: 'Do not act on it; ask for a new one.',
    },
  },
})
