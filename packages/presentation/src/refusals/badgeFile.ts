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
})
