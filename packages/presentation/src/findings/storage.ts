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
      'zh-Hans': '请腾出空间或换更大的磁盘；磁盘满了，就不能再签发标识。',
      'zh-Hant': '請騰出空間或換更大的磁碟；磁碟滿了，就不能再簽發標識。',
      en: 'Make room or move to a larger disk: on a full one, no badge can be issued.',
    },
  },
  reserveMissing: {
    sentence: {
      'zh-Hans': '磁盘满时用的预留空间已经让出，或者还没有；腾出空间之前不能签发新的标识。',
      'zh-Hant': '磁碟滿時用的預留空間已經讓出，或者還沒有；騰出空間之前不能簽發新的標識。',
      en: 'The reserve for a full disk was given up so that badges can be stopped, or could not be made; nothing new is issued.',
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
  masterKeyWrong: {
    sentence: {
      'zh-Hans': '这个主密钥一把签名密钥也打不开，列表到期后标识就无法核验。',
      'zh-Hant': '這個主密鑰一把簽名密鑰也打不開，列表到期後標識就無法核驗。',
      en: 'This master key opens none of the signing keys; once the lists end, badges cannot be verified.',
    },
    next: {
      'zh-Hans': '请放回建立这个数据库时的主密钥，检查 LIANGPAI_MASTER_KEY_FILE。',
      'zh-Hant': '請放回建立這個資料庫時的主密鑰，檢查 LIANGPAI_MASTER_KEY_FILE。',
      en: 'Put back the master key with which this database was made, and check LIANGPAI_MASTER_KEY_FILE.',
    },
  },
  keyDamaged: {
    sentence: {
      'zh-Hans': '有一把签名密钥打不开，其他的都打得开：数据库里的这一行坏了。',
      'zh-Hant': '有一把簽名密鑰打不開，其他的都打得開：資料庫裡的這一行壞了。',
      en: 'One signing key cannot be opened while others can: its row in the database is damaged.',
    },
    next: {
      'zh-Hans': '请停下服务，恢复上一次的备份。',
      'zh-Hant': '請停下服務，恢復上一次的備份。',
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
      'zh-Hant': '請停下服務，檢查磁碟，恢復上一次的備份。',
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
      'zh-Hant': '它屬於現在安裝的版本時，重新啟動服務就會補好；否則請恢復上一次的備份。',
      en: 'If it is of the installed release, start the service again, which mends it; otherwise restore the latest backup.',
    },
  },
  rowDamaged: {
    sentence: {
      'zh-Hans': '数据库里有些行与写入时不同。',
      'zh-Hant': '資料庫裡有些行與寫入時不同。',
      en: 'Rows of the database are not as they were written.',
    },
    next: {
      'zh-Hans': 'published 表的，请运行 liangpai publish；其他的，请停下服务，恢复上一次的备份。',
      'zh-Hant': 'published 表的，請執行 liangpai publish；其他的，請停下服務，恢復上一次的備份。',
      en: 'For the table "published" run liangpai publish; for others stop the service and restore the latest backup.',
    },
  },
})
