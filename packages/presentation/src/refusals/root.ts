import { refusalTable } from './entry.ts'

/** The root's keys, and what is carried between it and the office. */
export const rootRefusals = /* @__PURE__ */ refusalTable({
  rootPassphraseMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '没有给出根密钥的口令。',
      'zh-Hant': '沒有給出根密鑰的口令。',
      en: "The passphrase of the root's keys was not given.",
    },
    next: {
      'zh-Hans': '请在终端上输入，或用 LIANGPAI_ROOT_PASSPHRASE_FILE 指定口令文件。',
      'zh-Hant': '請在終端機上輸入，或用 LIANGPAI_ROOT_PASSPHRASE_FILE 指定口令檔案。',
      en: 'Type it on a terminal, or name a file that holds it by LIANGPAI_ROOT_PASSPHRASE_FILE.',
    },
  },
  rootPassphraseShort: {
    status: 422,
    sentence: {
      'zh-Hans': '口令太短，至少要 12 个字符。',
      'zh-Hant': '口令太短，至少要 12 個字元。',
      en: 'The passphrase is too short: it has at least 12 characters.',
    },
    next: {
      'zh-Hans': '请用几个不相干的词，写下来与密钥分开保管。',
      'zh-Hant': '請用幾個不相干的詞，寫下來與密鑰分開保管。',
      en: 'Take several words that have nothing to do with each other, and keep them apart from the keys.',
    },
  },
  rootPassphraseDiffers: {
    status: 422,
    sentence: {
      'zh-Hans': '两次输入的口令不一样。',
      'zh-Hant': '兩次輸入的口令不一樣。',
      en: 'The two passphrases that were typed differ.',
    },
    next: { 'zh-Hans': '请再来一次。', 'zh-Hant': '請再來一次。', en: 'Run the command again.' },
  },
  rootPassphraseWrong: {
    status: 422,
    sentence: {
      'zh-Hans': '口令不对，打不开根密钥。',
      'zh-Hant': '口令不對，打不開根密鑰。',
      en: 'This passphrase does not open the root key.',
    },
    next: {
      'zh-Hans': '请再试一次；口令丢了，就只能用另一把根密钥。',
      'zh-Hant': '請再試一次；口令遺失了，就只能用另一把根密鑰。',
      en: 'Try again; without the passphrase, only the other root key is left.',
    },
  },
  rootKeyDamaged: {
    status: 422,
    sentence: {
      'zh-Hans': '根密钥的文件读不出来。',
      'zh-Hant': '根密鑰的檔案讀不出來。',
      en: "The file of the root's key cannot be read.",
    },
    next: { 'zh-Hans': '请放回它的副本。', 'zh-Hant': '請放回它的副本。', en: 'Put it back from its copy.' },
  },
  rootMemoryDamaged: {
    status: 422,
    sentence: {
      'zh-Hans': '根记着为谁签过字的文件读不出来。',
      'zh-Hant': '根記著為誰簽過字的檔案讀不出來。',
      en: 'The file in which the root remembers whom it signs for cannot be read.',
    },
    next: {
      'zh-Hans': '请放回它的副本；没有的话删去它，下一次签字时当作第一次来核对。',
      'zh-Hant': '請放回它的副本；沒有的話刪去它，下一次簽字時當作第一次來核對。',
      en: 'Put it back from its copy; without one, delete it and compare everything at the next signing as at the first.',
    },
  },
  rootForAnother: {
    status: 409,
    sentence: {
      'zh-Hans': '这个根一直为别的登记处签字，或登记处的名称、种类变了。',
      'zh-Hant': '這個根一直為別的登記處簽字，或登記處的名稱、種類變了。',
      en: 'This root signs for another registry, or the registry has another name or kind than last time.',
    },
    next: {
      'zh-Hans': '请向办公室核实；确实变了的，用 --changed 写明哪一项变了。',
      'zh-Hant': '請向辦公室核實；確實變了的，用 --changed 寫明哪一項變了。',
      en: 'Ask the office; if the change is wanted, name it by --changed.',
    },
  },
  rootKeysUnexpected: {
    status: 409,
    sentence: {
      'zh-Hans': '请求里的密钥与预期的不同，没有签字。',
      'zh-Hant': '請求裡的密鑰與預期的不同，沒有簽字。',
      en: 'The keys of the request are not the expected ones; nothing was signed.',
    },
    next: {
      'zh-Hans': '请与办公室当面核对指纹；不一致的，请求可能被人换过。',
      'zh-Hant': '請與辦公室當面核對指紋；不一致的，請求可能被人換過。',
      en: 'Compare the thumbprints with the office; if they differ, somebody may have swapped the request.',
    },
  },
  rootNotConfirmed: {
    status: 409,
    sentence: {
      'zh-Hans': '没有确认，所以没有签字。',
      'zh-Hant': '沒有確認，所以沒有簽字。',
      en: 'It was not confirmed, so nothing was signed.',
    },
    next: {
      'zh-Hans': '请与办公室核对之后在终端上输入，或用 --expect 给出办公室的指纹。',
      'zh-Hant': '請與辦公室核對之後在終端機上輸入，或用 --expect 給出辦公室的指紋。',
      en: "Compare with the office, then type it on a terminal or give the office's thumbprints by --expect.",
    },
  },
  rootRequestTampered: {
    status: 422,
    sentence: {
      'zh-Hans': '请求里有一把密钥与它的指纹不符。',
      'zh-Hant': '請求裡有一把密鑰與它的指紋不符。',
      en: 'A key of the request does not have the thumbprint that is written beside it.',
    },
    next: {
      'zh-Hans': '不要签字；请办公室重新运行 liangpai root request，并查明文件经过谁的手。',
      'zh-Hant': '不要簽字；請辦公室重新執行 liangpai root request，並查明檔案經過誰的手。',
      en: 'Do not sign; let the office run liangpai root request again, and find out through whose hands the file went.',
    },
  },
  rootTwinFailed: {
    status: 422,
    sentence: {
      'zh-Hans': '照这个请求签出来的，核验不会按所示的内容承认，所以没有签字。',
      'zh-Hant': '照這個請求簽出來的，核驗不會按所示的內容承認，所以沒有簽字。',
      en: 'What this request asks for would not verify as what was shown, so nothing was signed.',
    },
    next: {
      'zh-Hans': '请办公室重新运行 liangpai root request；仍然如此时，请检查两边的版本。',
      'zh-Hant': '請辦公室重新執行 liangpai root request；仍然如此時，請檢查兩邊的版本。',
      en: 'Let the office run liangpai root request again; if it fails once more, compare the releases on both sides.',
    },
  },
  rootAnswerDiffers: {
    status: 422,
    sentence: {
      'zh-Hans': '根签的不是这里所请求的。',
      'zh-Hant': '根簽的不是這裡所請求的。',
      en: 'The root signed something else than was requested here.',
    },
    next: {
      'zh-Hans': '不要使用这份答复；请重新运行 liangpai root request，并查明文件经过谁的手。',
      'zh-Hant': '不要使用這份答覆；請重新執行 liangpai root request，並查明檔案經過誰的手。',
      en: 'Do not use this answer; run liangpai root request again, and find out through whose hands the file went.',
    },
  },
  carriedFileTooLong: {
    status: 422,
    sentence: {
      'zh-Hans': '文件太长，不是请求，也不是答复。',
      'zh-Hant': '檔案太長，不是請求，也不是答覆。',
      en: 'The file is too long to be a request or an answer.',
    },
    next: { 'zh-Hans': '请检查文件名。', 'zh-Hant': '請檢查檔名。', en: 'Check the name of the file.' },
  },
  carriedFileVersion: {
    status: 422,
    sentence: {
      'zh-Hans': '文件是另一个版本的程序做的。',
      'zh-Hant': '檔案是另一個版本的程式做的。',
      en: 'The file was made by another version of the program.',
    },
    next: {
      'zh-Hans': '请在办公室和根的机器上装同一个版本，再做一次。',
      'zh-Hant': '請在辦公室和根的機器上裝同一個版本，再做一次。',
      en: "Install the same release at the office and on the root's computer, and make the file again.",
    },
  },
})
