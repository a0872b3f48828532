import { refusalTable } from './entry.ts'

/** Signed files that are carried from one service to another. */
export const signedFileRefusals = /* @__PURE__ */ refusalTable({
  signedFileUnreadable: {
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
  thumbprintDiffers: {
    status: 403,
    sentence: {
      'zh-Hans': '签署这份文件的密钥，指纹与填写的不同。',
      'zh-Hant': '簽署這份檔案的密鑰，指紋與填寫的不同。',
      en: 'The key that signed this file has another thumbprint than the one given.',
    },
    next: {
      'zh-Hans': '请与登记处当面核对指纹，逐字填写，再试一次；什么都没有建立。',
      'zh-Hant': '請與登記處當面核對指紋，逐字填寫，再試一次；什麼都沒有建立。',
      en: 'Compare the thumbprint with the registry in person, type it letter for letter, and try again; nothing was set up.',
    },
  },
  fileOlder: {
    status: 409,
    sentence: {
      'zh-Hans': '这份文件比上次收到的旧。',
      'zh-Hant': '這份檔案比上次收到的舊。',
      en: 'This file is older than the one that was taken last.',
    },
    next: {
      'zh-Hans': '请向对方要一份新的。',
      'zh-Hant': '請向對方要一份新的。',
      en: 'Ask for a new one.',
    },
  },
  organizationsMissing: {
    status: 409,
    sentence: {
      'zh-Hans': '文件里缺了这里已有的组织。',
      'zh-Hant': '檔案裡缺了這裡已有的組織。',
      en: 'Organisations that are here are missing in the file.',
    },
    next: {
      'zh-Hans': '请核对是不是同一个登记处导出的；结束的组织也应该在文件里。',
      'zh-Hant': '請核對是不是同一個登記處匯出的；結束的組織也應該在檔案裡。',
      en: 'Check that it comes from the same registry; those that ended stand in the file, too.',
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
