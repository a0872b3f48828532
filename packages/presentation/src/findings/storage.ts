import { findingTable } from './entry.ts'

/** Disk, database, journal and keys. */
export const storageFindings = /* @__PURE__ */ findingTable({
  spaceLow: {
    sentence: {
      'zh-Hans': '数据文件夹或日志所在的磁盘快满了。',
      'zh-Hant': '資料夾或日誌所在的磁碟快滿了。',
      en: 'The disk of the data folder or of the journal is nearly full.',
    },
    next: {
      'zh-Hans': '请腾出空间或换更大的磁盘；磁盘满了，就不能再写入新的内容。',
      'zh-Hant': '請騰出空間或換更大的磁碟；磁碟滿了，就不能再寫入新的內容。',
      en: 'Make room or move to a larger disk: on a full one, nothing new can be written.',
    },
  },
  reserveMissing: {
    sentence: {
      'zh-Hans': '磁盘满时用的预留空间已经让出，或者还没有；腾出空间之前不能写入新的内容。',
      'zh-Hant': '磁碟滿時用的預留空間已經讓出，或者還沒有；騰出空間之前不能寫入新的內容。',
      en: 'The reserve for a full disk was given up, or could not be made; nothing new is written.',
    },
    next: {
      'zh-Hans': '请腾出 32 MB 以上的空间；一分钟之内服务会重新预留，一切照常。',
      'zh-Hant': '請騰出 32 MB 以上的空間；一分鐘之內服務會重新預留，一切照常。',
      en: 'Make room for more than 32 MB; within a minute the service makes it again, and all goes on.',
    },
  },
  journalBehind: {
    sentence: {
      'zh-Hans': '日志的副本还缺几行，新签发的标识要等它写上。',
      'zh-Hant': '日誌的副本還缺幾行，新簽發的標識要等它寫上。',
      en: 'The copy of the journal lacks lines; new badges wait until it can be written.',
    },
    next: {
      'zh-Hans': '请检查日志所在的磁盘或服务器；恢复之后，缺的几行会自动补上。',
      'zh-Hant': '請檢查日誌所在的磁碟或伺服器；恢復之後，缺的幾行會自動補上。',
      en: 'Check the disk or the server of the journal; the lines follow by themselves.',
    },
  },
  trailChanged: {
    sentence: {
      'zh-Hans': '操作记录与写下时不同：有几行被改过、添过或删过。',
      'zh-Hant': '操作記錄與寫下時不同：有幾行被改過、添過或刪過。',
      en: 'The audit trail is not as it was written: lines were changed, added or taken out.',
    },
    next: {
      'zh-Hans': '请查明谁能改动数据库，并与备份里的操作记录对照，找出第一处不同。',
      'zh-Hant': '請查明誰能改動資料庫，並與備份裡的操作記錄對照，找出第一處不同。',
      en: 'Find out who can change the database, and compare the trail with that of a backup from the first such line on.',
    },
  },
  trailBehind: {
    sentence: {
      'zh-Hans': '操作记录有超过一天没有串连，这期间的改动看不出来。',
      'zh-Hant': '操作記錄有超過一天沒有串連，這期間的改動看不出來。',
      en: 'Lines of the audit trail have waited for over a day to be chained; until then a change of them is not seen.',
    },
    next: {
      'zh-Hans': '请让服务运行起来，一分钟内就会串连；一直在运行的，请看日志。',
      'zh-Hant': '請讓服務運行起來，一分鐘內就會串連；一直在運行的，請看日誌。',
      en: 'Let the service run, which chains them within a minute; if it does, see its log.',
    },
  },
  journalFilled: {
    sentence: {
      'zh-Hans': '日志的副本缺了几行，已经从数据库补上。',
      'zh-Hant': '日誌的副本缺了幾行，已經從資料庫補上。',
      en: 'The copy of the journal lacked lines, which were filled up from the database.',
    },
    next: {
      'zh-Hans': '如果没有停过电，也没有放回旧的副本，请查明是谁动过它。',
      'zh-Hant': '如果沒有停過電，也沒有放回舊的副本，請查明是誰動過它。',
      en: 'Unless the power failed or an older copy was put back, find out who has touched it.',
    },
  },
  endingsReplayed: {
    sentence: {
      'zh-Hans': '有些标识的停用只有日志知道，数据库不知道，现已按日志停用。',
      'zh-Hant': '有些標識的停用只有日誌知道，資料庫不知道，現已按日誌停用。',
      en: 'The journal knew endings that the database did not; those badges were stopped.',
    },
    next: {
      'zh-Hans': '如果没有放回旧的数据库，请查明数据库为什么变旧了，运行 liangpai doctor。',
      'zh-Hant': '如果沒有放回舊的資料庫，請查明資料庫為什麼變舊了，執行 liangpai doctor。',
      en: 'Unless an older database was put back, find out why it is older, and run liangpai doctor.',
    },
  },
  keyDamaged: {
    sentence: {
      'zh-Hans': '有一把签名密钥不见了，或者打不开，而其他的都打得开：数据库里的这一行坏了。',
      'zh-Hant': '有一把簽名密鑰不見了，或者打不開，而其他的都打得開：資料庫裡的這一行壞了。',
      en: 'One signing key is gone or cannot be opened while others can: its row in the database is damaged.',
    },
    next: {
      'zh-Hans': '请停下服务，恢复上一次的备份。',
      'zh-Hant': '請停下服務，還原上一次的備份。',
      en: 'Stop the service and restore the latest backup.',
    },
  },
  databaseDamaged: {
    sentence: {
      'zh-Hans': '数据库文件坏了。',
      'zh-Hant': '資料庫檔案壞了。',
      en: 'The file of the database is damaged.',
    },
    next: {
      'zh-Hans': '请停下服务，检查磁盘，恢复上一次的备份。',
      'zh-Hant': '請停下服務，檢查磁碟，還原上一次的備份。',
      en: 'Stop the service, check the disk, and restore the latest backup.',
    },
  },
  badgeFileDamaged: {
    sentence: {
      'zh-Hans': '有一个发出过的标识文件坏了，已停止提供；用它的网页看不到标识。',
      'zh-Hant': '有一個發出過的標識檔案壞了，已停止提供；用它的網頁看不到標識。',
      en: 'A badge file that was handed out is damaged and is not served; pages that use it show no badge.',
    },
    next: {
      'zh-Hans': '它属于现在安装的版本时，重新启动服务就会补好；否则请恢复上一次的备份。',
      'zh-Hant': '它屬於現在安裝的版本時，重新啟動服務就會補好；否則請還原上一次的備份。',
      en: 'If it is of the installed release, start the service again, which mends it; otherwise restore the latest backup.',
    },
  },
  organizationsContradict: {
    sentence: {
      'zh-Hans': '数据库里有一个组织与规则矛盾，涉及它的操作都会失败。',
      'zh-Hant': '資料庫裡有一個組織與規則矛盾，涉及它的操作都會失敗。',
      en: 'An organisation in the database contradicts the rules; whatever involves it fails.',
    },
    next: {
      'zh-Hans': '直接改过数据库的，请改回；否则请停下服务，恢复上一次的备份。',
      'zh-Hant': '直接改過資料庫的，請改回；否則請停下服務，還原上一次的備份。',
      en: 'Undo what was changed in the database by hand; otherwise stop the service and restore the latest backup.',
    },
  },
  rowDamaged: {
    sentence: {
      'zh-Hans': '数据库里有些行与写入时不同。',
      'zh-Hant': '資料庫裡有些行與寫入時不同。',
      en: 'Rows of the database are not as they were written.',
    },
    next: {
      'zh-Hans':
        '请先运行 liangpai publish，存有两份的会自己补好；仍然报告的，请停下服务，恢复上一次的备份。idempotency 表的一天之内自动清除。',
      'zh-Hant':
        '請先執行 liangpai publish，存有兩份的會自己補好；仍然報告的，請停下服務，還原上一次的備份。idempotency 表的一天之內自動清除。',
      en: 'Run liangpai publish, which mends what it has twice; if it is still named, stop the service and restore the latest backup. Rows of "idempotency" go by themselves within a day.',
    },
  },
})
