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
  rewriteHeldBack: {
    status: 503,
    sentence: {
      'zh-Hans': 'PostgreSQL 上还有更早的事务或复制槽，已删除的资料暂时清不出它的文件；没有重写。',
      'zh-Hant': 'PostgreSQL 上還有更早的交易或複寫槽，已刪除的資料暫時清不出它的檔案；沒有重寫。',
      en: 'An older transaction or a replication slot on PostgreSQL keeps what was deleted in its files; the tables were not rewritten.',
    },
    next: {
      'zh-Hans': '一小时后会再试；一直如此的，请结束这里列出的事务，或删去不用的复制槽。',
      'zh-Hant': '一小時後會再試；一直如此的，請結束這裡列出的交易，或刪去不用的複寫槽。',
      en: 'It is tried again in an hour; if this goes on, end the transactions that are named here, or drop a slot that nobody uses.',
    },
  },
  organizationsContradict: {
    status: 500,
    sentence: {
      'zh-Hans': '数据库里的组织与规则矛盾，什么都没有改动。',
      'zh-Hant': '資料庫裡的組織與規則矛盾，什麼都沒有改動。',
      en: 'The organisations in the database contradict the rules; nothing was changed.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor，它会说出是哪些组织；直接改过数据库的请改回，或者恢复备份。',
      'zh-Hant': '請執行 liangpai doctor，它會說出是哪些組織；直接改過資料庫的請改回，或者還原備份。',
      en: 'Run liangpai doctor, which names them; undo what was changed in the database by hand, or restore a backup.',
    },
  },
  databaseMissing: {
    status: 503,
    sentence: {
      'zh-Hans': '数据库不见了：主密钥或日志还在，说明这里设立过登记处。什么都没有改动。',
      'zh-Hant': '資料庫不見了：主密鑰或日誌還在，表示這裡設立過登記處。什麼都沒有改動。',
      en: 'The database is gone: a master key or a journal says that a registry was set up here. Nothing was changed.',
    },
    next: {
      'zh-Hans':
        '请检查 LIANGPAI_DATA 和 DATABASE_URL；数据库确实丢失的，请用 liangpai restore 恢复备份，不要运行 liangpai init。',
      'zh-Hant':
        '請檢查 LIANGPAI_DATA 和 DATABASE_URL；資料庫確實遺失的，請用 liangpai restore 還原備份，不要執行 liangpai init。',
      en: 'Check LIANGPAI_DATA and DATABASE_URL; if the database is lost, restore a backup with liangpai restore, and do not run liangpai init.',
    },
  },
  databaseReplaced: {
    status: 503,
    sentence: {
      'zh-Hans': '服务运行时，数据库文件被移走或换成了另一个，不再写入。',
      'zh-Hant': '服務執行時，資料庫檔案被移走或換成了另一個，不再寫入。',
      en: 'The file of the database was moved or replaced while the service runs; nothing more is written to it.',
    },
    next: {
      'zh-Hans': '请稍后再试；运营方请停下服务，放回正确的数据库文件，再启动。',
      'zh-Hant': '請稍後再試；營運方請停下服務，放回正確的資料庫檔案，再啟動。',
      en: 'Try again later; operators stop the service, put the right file back, and start it again.',
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
      'zh-Hans':
        '请检查 LIANGPAI_DATA 和磁盘，再用 liangpai restore（维权服务站用 station restore，服务中心用 services restore）恢复上一次的备份。',
      'zh-Hant':
        '請檢查 LIANGPAI_DATA 和磁碟，再用 liangpai restore（維權服務站用 station restore，服務中心用 services restore）還原上一次的備份。',
      en: 'Check LIANGPAI_DATA and the disk, then restore the latest backup with liangpai restore; of a station with station restore, of a service center with services restore.',
    },
  },
  databaseForeign: {
    status: 409,
    sentence: {
      'zh-Hans': '这个数据库里已经有别的程序或服务的表。',
      'zh-Hant': '這個資料庫裡已經有別的程式或服務的表。',
      en: 'This database holds tables of another program or service.',
    },
    next: {
      'zh-Hans': '请为这个服务另建一个空的数据库，检查 DATABASE_URL 和 LIANGPAI_DATA。',
      'zh-Hant': '請為這個服務另建一個空的資料庫，檢查 DATABASE_URL 和 LIANGPAI_DATA。',
      en: 'Give this service an empty database of its own, and check DATABASE_URL and LIANGPAI_DATA.',
    },
  },
  databaseNewer: {
    status: 409,
    sentence: {
      'zh-Hans': '更高的版本用过这个数据库，现在安装的版本太旧。',
      'zh-Hant': '更高的版本用過這個資料庫，現在安裝的版本太舊。',
      en: 'A newer release has worked on this database; the one installed here is too old.',
    },
    next: {
      'zh-Hans': '请安装那个版本，或者更高的版本。',
      'zh-Hant': '請安裝那個版本，或者更高的版本。',
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
      'zh-Hans': '数据库里有数据坏了，坏的不会提供给别人。',
      'zh-Hant': '資料庫裡有資料壞了，壞的不會提供給別人。',
      en: 'Data in the database are damaged; what is damaged is not served.',
    },
    next: {
      'zh-Hans': '请运行 liangpai doctor 查明坏在哪里，按它说的做。',
      'zh-Hant': '請執行 liangpai doctor 查明壞在哪裡，按它說的做。',
      en: 'Run liangpai doctor to see where, and do what it says.',
    },
  },
})
