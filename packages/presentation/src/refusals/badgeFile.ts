import { refusalTable } from './entry.ts'

/** The badge files that registries serve. */
export const badgeFileRefusals = /* @__PURE__ */ refusalTable({
  badgeFileUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '读不到要比较的文件。',
      'zh-Hant': '讀不到要比較的檔案。',
      en: 'A file to compare cannot be read.',
    },
    next: {
      'zh-Hans': '请检查文件的路径和权限。',
      'zh-Hant': '請檢查檔案的路徑和權限。',
      en: "Check the file's path and permissions.",
    },
  },
  badgeFileForeign: {
    status: 422,
    sentence: {
      'zh-Hans': '这不是登记处提供的标识文件。',
      'zh-Hant': '這不是登記處提供的標識檔案。',
      en: 'This is not a badge file that a registry serves.',
    },
    next: {
      'zh-Hans': '请从登记处的 /badge/ 地址下载文件，再核对一次。不要在网页中使用这个文件。',
      'zh-Hant': '請從登記處的 /badge/ 位址下載檔案，再核對一次。請勿在網頁中使用這個檔案。',
      en: "Download the file from the registry's address under /badge/ and try again. Do not use this one in a page.",
    },
  },
  badgeFileRenamed: {
    status: 422,
    sentence: {
      'zh-Hans': '文件名与内容不符。',
      'zh-Hant': '檔案名稱與內容不符。',
      en: "The file's name is not that of its bytes.",
    },
    next: {
      'zh-Hans': '登记处或根密钥的指纹可能被换过：请从登记处重新下载，仍然不符就不要使用。',
      'zh-Hant': '登記處或根密鑰的指紋可能被換過：請從登記處重新下載，仍然不符就不要使用。',
      en: 'The registry or its roots may have been swapped: download the file again, and do not use it if its name is still not that of its bytes.',
    },
  },
  badgeFileChanged: {
    status: 422,
    sentence: {
      'zh-Hans': '除登记处和根密钥的指纹以外，文件还有其他不同。',
      'zh-Hant': '除登記處和根密鑰的指紋以外，檔案還有其他不同。',
      en: 'The file differs from the release in more than the registry and its roots.',
    },
    next: {
      'zh-Hans': '如果它属于另一个版本，请用 --package 与那个版本比较；否则不要使用，并告知登记处。',
      'zh-Hant': '如果它屬於另一個版本，請用 --package 與那個版本比較；否則請勿使用，並告知登記處。',
      en: 'If it is of another version, compare it with that one by --package. Otherwise do not use it, and tell the registry.',
    },
  },
  badgeFileUnknown: {
    status: 404,
    sentence: {
      'zh-Hans': '没有提供过这个标识文件。',
      'zh-Hant': '沒有提供過這個標識檔案。',
      en: 'No badge file of this name was ever handed out.',
    },
    next: {
      'zh-Hans': '请照抄网页中 /badge/ 后面的文件名。',
      'zh-Hant': '請照抄網頁中 /badge/ 後面的檔案名稱。',
      en: 'Copy the name that stands after /badge/ in the page.',
    },
  },
  badgeFileWithdrawn: {
    status: 410,
    sentence: {
      'zh-Hans': '这个标识文件已由两人停用。',
      'zh-Hant': '這個標識檔案已由兩人停用。',
      en: 'This badge file was withdrawn by two persons.',
    },
    next: {
      'zh-Hans': '请在店铺页面换上登记处现在给出的代码；换上以前，页面中的链接仍可核验。',
      'zh-Hant': '請在店鋪頁面換上登記處現在給出的代碼；換上以前，頁面中的連結仍可核驗。',
      en: 'Put the code that the registry gives now into the page; until then the link in it still leads to the check.',
    },
  },
  badgeFileAsked: {
    status: 409,
    sentence: {
      'zh-Hans': '你已经提出停用这个文件，还要由另一人确认。',
      'zh-Hant': '你已經提出停用這個檔案，還要由另一人確認。',
      en: 'You have asked for this file to be withdrawn already; another person has to confirm it.',
    },
    next: {
      'zh-Hans': '请办公室的另一位负责人登录后再做一次；按一个人算的不行。',
      'zh-Hant': '請辦公室的另一位負責人登入後再做一次；按一個人算的不行。',
      en: 'Have another leader of the office sign in and do the same; who counts as one with you cannot.',
    },
  },
})
