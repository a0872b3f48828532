import { refusalTable } from './entry.ts'

/** The keys of the registry and of the root above it. */
export const keyRefusals = /* @__PURE__ */ refusalTable({
  masterKeyMissing: {
    status: 500,
    sentence: {
      'zh-Hans': '找不到主密钥。',
      'zh-Hant': '找不到主密鑰。',
      en: 'The master key is missing.',
    },
    next: {
      'zh-Hans':
        '请检查 LIANGPAI_DATA 和 LIANGPAI_MASTER_KEY_FILE，或放回主密钥的副本。不要另造一个：它打不开所存的密钥。',
      'zh-Hant':
        '請檢查 LIANGPAI_DATA 和 LIANGPAI_MASTER_KEY_FILE，或放回主密鑰的副本。不要另造一個：它打不開所存的密鑰。',
      en: 'Check LIANGPAI_DATA and LIANGPAI_MASTER_KEY_FILE, or put the key back from its copy. A new one would open none of the stored keys.',
    },
  },
  masterKeyInvalid: {
    status: 500,
    sentence: {
      'zh-Hans': '主密钥文件的内容不对。',
      'zh-Hant': '主密鑰檔案的內容不對。',
      en: 'The master key file does not hold a master key.',
    },
    next: {
      'zh-Hans': '请放回主密钥的副本。',
      'zh-Hant': '請放回主密鑰的副本。',
      en: 'Put the key back from its copy.',
    },
  },
  masterKeyOfAnother: {
    status: 409,
    sentence: {
      'zh-Hans': '这是另一个服务的主密钥，两个服务不能共用一个。',
      'zh-Hant': '這是另一個服務的主密鑰，兩個服務不能共用一個。',
      en: 'This is the master key of another service, and no two share one.',
    },
    next: {
      'zh-Hans': '请把 LIANGPAI_DATA 和 LIANGPAI_MASTER_KEY_FILE 指向这个服务自己的文件；新建时会自动生成一个。',
      'zh-Hant': '請把 LIANGPAI_DATA 和 LIANGPAI_MASTER_KEY_FILE 指向這個服務自己的檔案；新建時會自動產生一個。',
      en: 'Point LIANGPAI_DATA and LIANGPAI_MASTER_KEY_FILE to files of this service; setting it up makes a key.',
    },
  },
  masterKeyWrong: {
    status: 503,
    sentence: {
      'zh-Hans': '主密钥不是建立这个数据库时的那一个。',
      'zh-Hant': '主密鑰不是建立這個資料庫時的那一個。',
      en: 'The master key is not the one with which this database was made.',
    },
    next: {
      'zh-Hans': '请检查 LIANGPAI_MASTER_KEY_FILE，放回原来的主密钥；服务在此之前不会启动，什么都没有改动。',
      'zh-Hant': '請檢查 LIANGPAI_MASTER_KEY_FILE，放回原來的主密鑰；服務在此之前不會啟動，什麼都沒有改動。',
      en: 'Check LIANGPAI_MASTER_KEY_FILE and put the right key back; the service does not start before, and nothing was changed.',
    },
  },
  vaultSealBroken: {
    status: 500,
    sentence: {
      'zh-Hans': '数据库里存的一把密钥，用这个主密钥打不开。',
      'zh-Hant': '資料庫裡存的一把密鑰，用這個主密鑰打不開。',
      en: 'A stored key cannot be opened with this master key.',
    },
    next: {
      'zh-Hans':
        '请运行 liangpai doctor：只有这一把打不开，就是数据坏了，要恢复备份；都打不开，就是主密钥不对，要换回来。',
      'zh-Hant':
        '請執行 liangpai doctor：只有這一把打不開，就是資料壞了，要還原備份；都打不開，就是主密鑰不對，要換回來。',
      en: 'Run liangpai doctor: if this key alone does not open, its row is damaged, so restore a backup; if none does, put the right master key back.',
    },
  },
  keyMissing: {
    status: 500,
    sentence: {
      'zh-Hans': '这个组织没有可用的签名密钥。',
      'zh-Hant': '這個組織沒有可用的簽名密鑰。',
      en: 'The organisation has no active key for this purpose.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor。',
      'zh-Hant': '請執行 liangpai doctor。',
      en: 'Run liangpai doctor.',
    },
  },
  keyFileReadableByOthers: {
    status: 500,
    sentence: {
      'zh-Hans': '密钥文件能被其他用户读取。',
      'zh-Hant': '密鑰檔案能被其他使用者讀取。',
      en: 'Other users of this machine can read the key file.',
    },
    next: {
      'zh-Hans': '请运行 chmod 600，并考虑更换密钥。',
      'zh-Hant': '請執行 chmod 600，並考慮更換密鑰。',
      en: 'Run chmod 600 on it, and consider the key as possibly known.',
    },
  },
  rootExists: {
    status: 409,
    sentence: {
      'zh-Hans': '这个文件夹里已有根密钥。',
      'zh-Hant': '這個資料夾裡已有根密鑰。',
      en: 'The folder already holds root keys.',
    },
    next: {
      'zh-Hans': '请换一个空文件夹，不要覆盖。',
      'zh-Hant': '請換一個空資料夾，不要覆蓋。',
      en: 'Choose an empty folder; root keys are never overwritten.',
    },
  },
  rootKeyMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '这个文件夹里没有根密钥。',
      'zh-Hant': '這個資料夾裡沒有根密鑰。',
      en: 'The folder holds no root key.',
    },
    next: {
      'zh-Hans': '请检查文件夹，或运行 liangpai root init。',
      'zh-Hant': '請檢查資料夾，或執行 liangpai root init。',
      en: 'Check the folder, or run liangpai root init.',
    },
  },
  rootMissing: {
    status: 409,
    sentence: {
      'zh-Hans': '根还没有为这个登记处签字。',
      'zh-Hant': '根還沒有為這個登記處簽字。',
      en: 'The root has not signed for this registry yet.',
    },
    next: {
      'zh-Hans': '请运行 liangpai root request，带去签字，再运行 liangpai publish。',
      'zh-Hant': '請執行 liangpai root request，帶去簽字，再執行 liangpai publish。',
      en: 'Run liangpai root request, have the file signed, then run liangpai publish.',
    },
  },
  rootDays: {
    status: 422,
    sentence: {
      'zh-Hans': '根的签字只能有效 1 至 100 天。',
      'zh-Hant': '根的簽字只能有效 1 至 100 天。',
      en: "A root's statement is valid for 1 to 100 days.",
    },
    next: {
      'zh-Hans': '请填写 1 至 100 的整数。',
      'zh-Hant': '請填寫 1 至 100 的整數。',
      en: 'Give a whole number from 1 to 100.',
    },
  },
  carriedFileInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '带来的文件读不出应有的内容。',
      'zh-Hant': '帶來的檔案讀不出應有的內容。',
      en: 'The carried file does not hold what is expected.',
    },
    next: {
      'zh-Hans': '请重新制作文件并带来。',
      'zh-Hant': '請重新製作檔案並帶來。',
      en: 'Make the file again and carry it over.',
    },
  },
  rootAnswerForeign: {
    status: 422,
    sentence: {
      'zh-Hans': '根的答复是给另一个登记处的。',
      'zh-Hant': '根的答覆是給另一個登記處的。',
      en: "The root's answer is for another registry.",
    },
    next: {
      'zh-Hans': '请带来为这个登记处签字的文件。',
      'zh-Hant': '請帶來為這個登記處簽字的檔案。',
      en: 'Bring the file that was signed for this registry.',
    },
  },
  rootAnswerInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '根的答复通不过核验。',
      'zh-Hant': '根的答覆通不過核驗。',
      en: "The root's answer fails its check.",
    },
    next: {
      'zh-Hans': '请从 liangpai root request 重新开始。',
      'zh-Hant': '請從 liangpai root request 重新開始。',
      en: 'Start again with liangpai root request.',
    },
  },
})
