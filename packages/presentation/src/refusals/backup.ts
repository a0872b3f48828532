import { refusalTable } from './entry.ts'

/** Backing up and restoring. */
export const backupRefusals = /* @__PURE__ */ refusalTable({
  backupUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '这个文件夹里没有完整的备份。',
      'zh-Hant': '這個資料夾裡沒有完整的備份。',
      en: 'This folder does not hold a whole backup.',
    },
    next: {
      'zh-Hans': '请用另一份备份；没有 manifest.json 的是中断了的。',
      'zh-Hant': '請用另一份備份；沒有 manifest.json 的是中斷了的。',
      en: 'Take another one; a backup without manifest.json was broken off.',
    },
  },
  backupDamaged: {
    status: 500,
    sentence: {
      'zh-Hans': '备份的文件与它的清单不符。',
      'zh-Hant': '備份的檔案與它的清單不符。',
      en: 'A file of the backup is not as its manifest says.',
    },
    next: {
      'zh-Hans': '请用另一份备份；什么都没有写入。',
      'zh-Hant': '請用另一份備份；什麼都沒有寫入。',
      en: 'Take another backup; nothing was written.',
    },
  },
  backupForged: {
    status: 500,
    sentence: {
      'zh-Hans': '这份备份的清单不是用本登记处的主密钥写的，或者被人改过；什么都没有写入。',
      'zh-Hant': '這份備份的清單不是用本登記處的主密鑰寫的，或者被人改過；什麼都沒有寫入。',
      en: "The manifest of this backup was not written under this registry's master key, or was changed since; nothing was written.",
    },
    next: {
      'zh-Hans': '请查明谁能改动这份备份，并用另一处保存的一份。',
      'zh-Hant': '請查明誰能改動這份備份，並用另一處保存的一份。',
      en: 'Find out who can write to this backup, and take one that was kept elsewhere.',
    },
  },
  restoreUnderWay: {
    status: 409,
    sentence: {
      'zh-Hans': '这里正在进行另一次恢复，或者有一次恢复中断了。',
      'zh-Hant': '這裡正在進行另一次恢復，或者有一次恢復中斷了。',
      en: 'Another restore is under way here, or one was broken off.',
    },
    next: {
      'zh-Hans': '请等它结束；如果写了一个文件夹，确认没有恢复在运行后删除它，再试一次。',
      'zh-Hant': '請等它結束；如果寫了一個資料夾，確認沒有恢復在執行後刪除它，再試一次。',
      en: 'Wait for it. If a folder is named here and you are sure that no restore is running, delete it and try again.',
    },
  },
  restoreUnfinished: {
    status: 503,
    sentence: {
      'zh-Hans': '这个数据库正在恢复，或者恢复时中断了，还不完整，不能打开。',
      'zh-Hant': '這個資料庫正在還原，或者還原時中斷了，還不完整，不能開啟。',
      en: 'This database is being restored, or a restore was broken off: it is not whole and is not opened.',
    },
    next: {
      'zh-Hans': '请等恢复结束；没有恢复在运行的，再运行一次同样的恢复命令，它会重新开始。',
      'zh-Hant': '請等還原結束；沒有還原在執行的，再執行一次同樣的還原命令，它會重新開始。',
      en: 'Wait for it; if no restore is running, run the same restore again, which begins anew.',
    },
  },
  journalNeeded: {
    status: 409,
    sentence: {
      'zh-Hans': '这里没有日志，看不出备份之后停用了哪些标识；什么都没有写入。',
      'zh-Hant': '這裡沒有日誌，看不出備份之後停用了哪些標識；什麼都沒有寫入。',
      en: 'There is no journal here, so nobody can tell what was ended since the backup; nothing was written.',
    },
    next: {
      'zh-Hans': '请先放回较新的日志；确实没有时，用 --without-journal，备份之后停用的标识会重新生效。',
      'zh-Hant': '請先放回較新的日誌；確實沒有時，用 --without-journal，備份之後停用的標識會重新生效。',
      en: 'Put the newest copy there first; if there is none, add --without-journal: badges that were ended since the backup come back.',
    },
  },
  journalOlder: {
    status: 409,
    sentence: {
      'zh-Hans': '这份日志比备份还旧，看不出备份之后停用了哪些标识；什么都没有写入。',
      'zh-Hant': '這份日誌比備份還舊，看不出備份之後停用了哪些標識；什麼都沒有寫入。',
      en: 'This journal is older than the backup and does not know what was ended since; nothing was written.',
    },
    next: {
      'zh-Hans': '请放回较新的日志；确实没有时，用 --without-journal，备份之后停用的标识会重新生效。',
      'zh-Hant': '請放回較新的日誌；確實沒有時，用 --without-journal，備份之後停用的標識會重新生效。',
      en: 'Put the newest copy back; if there is none, add --without-journal: badges that were ended since the backup come back.',
    },
  },
  databaseNotEmpty: {
    status: 409,
    sentence: {
      'zh-Hans': '这里已经有一个数据库，恢复不会覆盖它。',
      'zh-Hant': '這裡已經有一個資料庫，恢復不會覆蓋它。',
      en: 'There is a database here already; restoring does not overwrite it.',
    },
    next: {
      'zh-Hans': '请先把它移到别处，或换一个空的数据文件夹或数据库。',
      'zh-Hant': '請先把它移到別處，或換一個空的資料夾或資料庫。',
      en: 'Move it elsewhere first, or choose an empty data folder or database.',
    },
  },
  folderNotEmpty: {
    status: 409,
    sentence: {
      'zh-Hans': '这个文件夹里已经有东西，备份不会写进去。',
      'zh-Hant': '這個資料夾裡已經有東西，備份不會寫進去。',
      en: 'There is something in this folder already; a backup does not go there.',
    },
    next: {
      'zh-Hans': '请给一个新的文件夹。',
      'zh-Hant': '請給一個新的資料夾。',
      en: 'Give a new folder.',
    },
  },
  folderInGit: {
    status: 409,
    sentence: {
      'zh-Hans': '这个文件夹在 git 仓库里，备份里有成员的资料。',
      'zh-Hant': '這個資料夾在 git 倉庫裡，備份裡有成員的資料。',
      en: 'This folder is in a git work tree, and a backup holds what members entrusted.',
    },
    next: {
      'zh-Hans': '请给仓库以外的文件夹。',
      'zh-Hant': '請給倉庫以外的資料夾。',
      en: 'Give a folder outside of it.',
    },
  },
  restoreBringsBack: {
    status: 409,
    sentence: {
      'zh-Hans':
        '恢复这份备份，会把当事人此后自己删除的内容、此后免去的人和此后更换的链接带回来；到期删除的会再删除一次。',
      'zh-Hant':
        '還原這份備份，會把當事人此後自己刪除的內容、此後免去的人和此後更換的連結帶回來；到期刪除的會再刪除一次。',
      en: 'Restoring this backup brings back what parties deleted themselves since, people who were removed since, and links that were replaced since; what had its day is deleted again.',
    },
    next: {
      'zh-Hans': '核对日期，确实要恢复的，加上 --despite-deletions；之后告诉当事人，此后删除过的请再删除一次。',
      'zh-Hant': '核對日期，確實要還原的，加上 --despite-deletions；之後告訴當事人，此後刪除過的請再刪除一次。',
      en: 'Compare the date; to go on, add --despite-deletions, and then tell the parties that whoever deleted something since has to do it again.',
    },
  },
})
