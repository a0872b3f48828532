import { refusalTable } from './entry.ts'

/** A database that cannot be used as it is. */
export const databaseRefusals = /* @__PURE__ */ refusalTable({
  databaseBusy: {
    status: 503,
    sentence: {
      'zh-Hans': '另一个程序一直锁着数据库，什么都没有改动。',
      'zh-Hant': '另一個程式一直鎖著資料庫，什麼都沒有改動。',
      en: 'Another program keeps the database locked; nothing was changed.',
    },
    next: {
      'zh-Hans': '请稍后再试；运营方请看是不是有备份或别的命令还在运行。',
      'zh-Hant': '請稍後再試；營運方請看是不是有備份或別的命令還在執行。',
      en: 'Try again in a moment; operators see whether a backup or another command is still at work.',
    },
  },
  databaseDamaged: {
    status: 500,
    sentence: {
      'zh-Hans': '数据库文件坏了，或者不是数据库。',
      'zh-Hant': '資料庫檔案壞了，或者不是資料庫。',
      en: 'The file of the database is damaged, or is no database.',
    },
    next: {
      'zh-Hans': '请检查 LIANGPAI_DATA 和磁盘，再用 liangpai restore 恢复上一次的备份。',
      'zh-Hant': '請檢查 LIANGPAI_DATA 和磁碟，再用 liangpai restore 恢復上一次的備份。',
      en: 'Check LIANGPAI_DATA and the disk, then restore the latest backup with liangpai restore.',
    },
  },
  databaseForeign: {
    status: 409,
    sentence: {
      'zh-Hans': '这个数据库里已经有别的程序的表。',
      'zh-Hant': '這個資料庫裡已經有別的程式的表。',
      en: 'This database holds tables of another program.',
    },
    next: {
      'zh-Hans': '请为登记处另建一个空的数据库，检查 DATABASE_URL。',
      'zh-Hant': '請為登記處另建一個空的資料庫，檢查 DATABASE_URL。',
      en: 'Give the registry an empty database of its own, and check DATABASE_URL.',
    },
  },
  databaseNewer: {
    status: 409,
    sentence: {
      'zh-Hans': '这个数据库是更新的版本建立的。',
      'zh-Hant': '這個資料庫是更新的版本建立的。',
      en: 'This database was made by a newer release.',
    },
    next: {
      'zh-Hans': '请安装那个版本或更新的版本。',
      'zh-Hant': '請安裝那個版本或更新的版本。',
      en: 'Install that release or a newer one.',
    },
  },
  databaseRefused: {
    status: 500,
    sentence: {
      'zh-Hans': 'PostgreSQL 拒绝了登录，或者没有这个数据库。',
      'zh-Hant': 'PostgreSQL 拒絕了登入，或者沒有這個資料庫。',
      en: 'PostgreSQL refuses the login, or has no such database.',
    },
    next: {
      'zh-Hans': '请检查 DATABASE_URL 里的用户、密码和数据库名。',
      'zh-Hant': '請檢查 DATABASE_URL 裡的使用者、密碼和資料庫名。',
      en: 'Check user, password and database in DATABASE_URL.',
    },
  },
  databaseUrlInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': 'DATABASE_URL 或 LIANGPAI_JOURNAL 不是 PostgreSQL 的地址。',
      'zh-Hant': 'DATABASE_URL 或 LIANGPAI_JOURNAL 不是 PostgreSQL 的位址。',
      en: 'DATABASE_URL or LIANGPAI_JOURNAL is no address of a PostgreSQL server.',
    },
    next: {
      'zh-Hans': '请写成 postgres://user:password@host:5432/database 的样子。',
      'zh-Hant': '請寫成 postgres://user:password@host:5432/database 的樣子。',
      en: 'Write it like postgres://user:password@host:5432/database.',
    },
  },
  rowDamaged: {
    status: 500,
    sentence: {
      'zh-Hans': '数据库里有一行坏了。',
      'zh-Hant': '資料庫裡有一行壞了。',
      en: 'A row of the database is damaged.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor 查明，再恢复上一次的备份。',
      'zh-Hant': '請執行 liangpai doctor 查明，再恢復上一次的備份。',
      en: 'Run liangpai doctor to see which, then restore the latest backup.',
    },
  },
})
