import { refusalTable } from './entry.ts'

/** The database and the journal, and their neighbours on a bad day. */
export const storageRefusals = /* @__PURE__ */ refusalTable({
  databaseAway: {
    status: 503,
    sentence: {
      'zh-Hans': '数据库现在连不上，刚才的操作可能已经完成，也可能没有。',
      'zh-Hant': '資料庫現在連不上，剛才的操作可能已經完成，也可能沒有。',
      en: 'The database cannot be reached; what you did may or may not have been done.',
    },
    next: {
      'zh-Hans': '请稍后看一看结果，没有完成的再做一次；运营方请检查 PostgreSQL 和连接池。',
      'zh-Hant': '請稍後看一看結果，沒有完成的再做一次；營運方請檢查 PostgreSQL 和連線池。',
      en: 'Look again in a moment, and repeat it if it was not done; operators check PostgreSQL and its pooler.',
    },
  },
  checkFailed: {
    status: 500,
    sentence: {
      'zh-Hans': '有一项检查没能完成。',
      'zh-Hant': '有一項檢查沒能完成。',
      en: 'A check could not be made.',
    },
    next: {
      'zh-Hans': '请按所写的原因处理，再运行 liangpai doctor。',
      'zh-Hant': '請按所寫的原因處理，再執行 liangpai doctor。',
      en: 'Mend what the reason names, then run liangpai doctor again.',
    },
  },
  journalInDatabase: {
    status: 409,
    sentence: {
      'zh-Hans': '日志的副本与登记处在同一个数据库，会一起丢失。',
      'zh-Hant': '日誌的副本與登記處在同一個資料庫，會一起丟失。',
      en: "The copy of the journal is in the registry's own database and would be lost with it.",
    },
    next: {
      'zh-Hans': '请让 LIANGPAI_JOURNAL 指向另一台服务器上的数据库，或一个文件。',
      'zh-Hant': '請讓 LIANGPAI_JOURNAL 指向另一台伺服器上的資料庫，或一個檔案。',
      en: 'Let LIANGPAI_JOURNAL name a database on another server, or a file.',
    },
  },
  journalUnreachable: {
    status: 503,
    sentence: {
      'zh-Hans': '日志现在写不了，没有新的标识公开。',
      'zh-Hant': '日誌現在寫不了，沒有新的標識公開。',
      en: 'The journal cannot be written, so no badge was made public.',
    },
    next: {
      'zh-Hans': '请稍后再试；运营方请检查磁盘空间和 LIANGPAI_JOURNAL。',
      'zh-Hant': '請稍後再試；營運方請檢查磁碟空間和 LIANGPAI_JOURNAL。',
      en: 'Try again in a moment; operators check the disk and LIANGPAI_JOURNAL.',
    },
  },
  journalBehind: {
    status: 503,
    sentence: {
      'zh-Hans': '日志的副本缺的几行已经等了一分钟以上，还没有写上。',
      'zh-Hant': '日誌的副本缺的幾行已經等了一分鐘以上，還沒有寫上。',
      en: 'The copy of the journal has lacked lines for more than a minute.',
    },
    next: {
      'zh-Hans': '请检查日志所在的磁盘或服务器；恢复之后，缺的几行会自动补上。',
      'zh-Hant': '請檢查日誌所在的磁碟或伺服器；恢復之後，缺的幾行會自動補上。',
      en: 'Check the disk or the server of the journal; the lines follow by themselves.',
    },
  },
  journalMissing: {
    status: 503,
    sentence: {
      'zh-Hans': '日志不见了，或者是空的。',
      'zh-Hant': '日誌不見了，或者是空的。',
      en: 'The journal is gone, or empty.',
    },
    next: {
      'zh-Hans': '请放回手头的日志；没有的话，运行 liangpai journal rebuild，它会说明继续下去的代价。',
      'zh-Hant': '請放回手頭的日誌；沒有的話，執行 liangpai journal rebuild，它會說明繼續下去的代價。',
      en: 'Put the latest journal back; if there is none, run liangpai journal rebuild, which says what going on would cost.',
    },
  },
  journalUnreadable: {
    status: 503,
    sentence: {
      'zh-Hans': '日志有一行读不出来。',
      'zh-Hant': '日誌有一行讀不出來。',
      en: 'A line of the journal cannot be read.',
    },
    next: {
      'zh-Hans': '请从备份放回完好的日志；没有的话，运行 liangpai journal rebuild，它会说明继续下去的代价。',
      'zh-Hant': '請從備份放回完好的日誌；沒有的話，執行 liangpai journal rebuild，它會說明繼續下去的代價。',
      en: 'Put an undamaged journal back from a copy; if there is none, run liangpai journal rebuild, which says what going on would cost.',
    },
  },
  journalForged: {
    status: 503,
    sentence: {
      'zh-Hans': '日志里有一行不是本登记处写的，或者被人改过。',
      'zh-Hant': '日誌裡有一行不是本登記處寫的，或者被人改過。',
      en: 'A line of the journal was not written by this registry, or was changed since.',
    },
    next: {
      'zh-Hans':
        '请查明谁能改动这份日志，并从别处放回完好的一份；没有的话，运行 liangpai journal rebuild，它会说明继续下去的代价。',
      'zh-Hant':
        '請查明誰能改動這份日誌，並從別處放回完好的一份；沒有的話，執行 liangpai journal rebuild，它會說明繼續下去的代價。',
      en: 'Find out who can write to this journal, and put an undamaged one back from elsewhere; if there is none, run liangpai journal rebuild, which says what going on would cost.',
    },
  },
  journalForked: {
    status: 503,
    sentence: {
      'zh-Hans': '日志与数据库记的不是同一段历史。',
      'zh-Hant': '日誌與資料庫記的不是同一段歷史。',
      en: 'Journal and database tell two different histories.',
    },
    next: {
      'zh-Hans':
        '请看放在那里的日志是不是新的那一份；确定要以数据库为准时，运行 liangpai journal rebuild，它会说明继续下去的代价。',
      'zh-Hant':
        '請看放在那裡的日誌是不是新的那一份；確定要以資料庫為準時，執行 liangpai journal rebuild，它會說明繼續下去的代價。',
      en: 'See whether the newest copy of the journal is in place; to go on with what the database has, run liangpai journal rebuild, which says what it costs.',
    },
  },
  journalForeign: {
    status: 409,
    sentence: {
      'zh-Hans': '日志属于另一个登记处。',
      'zh-Hant': '日誌屬於另一個登記處。',
      en: 'The journal belongs to another registry.',
    },
    next: {
      'zh-Hans': '请检查 LIANGPAI_JOURNAL 和数据文件夹。',
      'zh-Hant': '請檢查 LIANGPAI_JOURNAL 和資料夾。',
      en: 'Check LIANGPAI_JOURNAL and the data folder.',
    },
  },
  journalRebuildUnconfirmed: {
    status: 409,
    sentence: {
      'zh-Hans': '没有那份日志而继续，数据库备份之后停用的标识会重新生效，而且没有人能看出是哪些。',
      'zh-Hant': '沒有那份日誌而繼續，資料庫備份之後停用的標識會重新生效，而且沒有人能看出是哪些。',
      en: 'Going on without that journal brings back every badge that ended after this database was copied, and nobody can tell which.',
    },
    next: {
      'zh-Hans': '确定要这样做时，请运行 liangpai journal rebuild --yes；旧文件会留在旁边。',
      'zh-Hant': '確定要這樣做時，請執行 liangpai journal rebuild --yes；舊檔案會留在旁邊。',
      en: 'If that is what you want, run liangpai journal rebuild --yes; the old file is set aside.',
    },
  },
  journalPresent: {
    status: 409,
    sentence: {
      'zh-Hans': '这里已经有一份日志，新的登记处不会覆盖它。',
      'zh-Hant': '這裡已經有一份日誌，新的登記處不會覆蓋它。',
      en: 'There is a journal here already; a new registry does not overwrite it.',
    },
    next: {
      'zh-Hans': '请换一个数据文件夹，或把旧日志移到别处。',
      'zh-Hant': '請換一個資料夾，或把舊日誌移到別處。',
      en: 'Choose another data folder, or move the old journal elsewhere.',
    },
  },
})
