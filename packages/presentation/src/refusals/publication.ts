import { refusalTable } from './entry.ts'

/** What the registry publishes, and its own check before it does. */
export const publicationRefusals = /* @__PURE__ */ refusalTable({
  chainIncomplete: {
    status: 409,
    sentence: {
      'zh-Hans': '签发链缺少一环。',
      'zh-Hant': '簽發鏈缺少一環。',
      en: 'A statement is missing from the chain up to the root.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor，按提示补上。',
      'zh-Hant': '請執行 liangpai doctor，按提示補上。',
      en: 'Run liangpai doctor and do what it says.',
    },
  },
  ownChainFailed: {
    status: 409,
    sentence: {
      'zh-Hans': '签发链通不过我们自己的核验，所以没有公布。',
      'zh-Hant': '簽發鏈通不過我們自己的核驗，所以沒有公布。',
      en: 'The chain fails our own check, so it was not published.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor；可能需要根重新签字。',
      'zh-Hant': '請執行 liangpai doctor；可能需要根重新簽字。',
      en: 'Run liangpai doctor; the root may have to sign again.',
    },
  },
  ownCheckFailed: {
    status: 500,
    sentence: {
      'zh-Hans': '标识通不过我们自己的核验，所以没有公开。',
      'zh-Hant': '標識通不過我們自己的核驗，所以沒有公開。',
      en: 'The badge fails our own check, so it was not made public.',
    },
    next: {
      'zh-Hans': '请稍后再试；仍然失败时请联系运营方。',
      'zh-Hant': '請稍後再試；仍然失敗時請聯絡營運方。',
      en: 'Try again later; if it still fails, tell the operator.',
    },
  },
  servedUnverified: {
    status: 503,
    sentence: {
      'zh-Hans': '正在提供的标识通不过我们自己的核验。',
      'zh-Hant': '正在提供的標識通不過我們自己的核驗。',
      en: 'A badge that is being served fails our own check.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor，按提示处理。',
      'zh-Hant': '請執行 liangpai doctor，按提示處理。',
      en: 'Run liangpai doctor and do what it says.',
    },
  },
  anchorsDiffer: {
    status: 500,
    sentence: {
      'zh-Hans': '数据库里固定的根公钥指纹不是签字的那个根的；服务不启动，以免发出错的标识文件。',
      'zh-Hant': '資料庫裡固定的根公鑰指紋不是簽字的那個根的；服務不啟動，以免發出錯的標識檔案。',
      en: "The root's thumbprints in the database are not those of the root that signed; the service does not start, lest it hand out wrong badge files.",
    },
    next: {
      'zh-Hans': '请与保管根密钥的人核对指纹，再用 liangpai restore 恢复上一次的备份。',
      'zh-Hant': '請與保管根密鑰的人核對指紋，再用 liangpai restore 還原上一次的備份。',
      en: "Compare the thumbprints with the keeper of the root's keys, then restore the latest backup with liangpai restore.",
    },
  },
  statusListStale: {
    status: 503,
    sentence: {
      'zh-Hans': '有一份状态列表没有按时签发。',
      'zh-Hant': '有一份狀態列表沒有按時簽發。',
      en: 'A status list was not signed in time.',
    },
    next: {
      'zh-Hans': '请看服务的日志，运行 liangpai doctor。',
      'zh-Hant': '請看服務的記錄，執行 liangpai doctor。',
      en: 'Look into the log of the service and run liangpai doctor.',
    },
  },
  statusMissing: {
    status: 500,
    sentence: {
      'zh-Hans': '没有已公布的状态列表。',
      'zh-Hant': '沒有已公布的狀態列表。',
      en: 'A status list has not been published.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor 查明。',
      'zh-Hant': '請執行 liangpai doctor 查明。',
      en: 'Run liangpai doctor to find out why.',
    },
  },
})
