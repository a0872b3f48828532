import { refusalTable } from './entry.ts'

/** Files and the disk under them. */
export const diskRefusals = /* @__PURE__ */ refusalTable({
  storageFull: {
    status: 507,
    sentence: {
      'zh-Hans': '磁盘已满，什么都没有改动。',
      'zh-Hant': '磁碟已滿，什麼都沒有改動。',
      en: 'The disk is full; nothing was changed.',
    },
    next: {
      'zh-Hans': '运营方请腾出空间，然后再发一次；此前收到的都在。',
      'zh-Hant': '營運方請騰出空間，然後再傳一次；此前收到的都在。',
      en: 'Operators make room, then send it again; all that was received before is kept.',
    },
  },
  reserveMissing: {
    status: 503,
    sentence: {
      'zh-Hans': '磁盘放不下 16 MB 的预留空间，一旦写满，登记处无法暂停或撤回标识，其他服务可能无法再启动。',
      'zh-Hant': '磁碟放不下 16 MB 的預留空間，一旦寫滿，登記處無法暫停或撤回標識，其他服務可能無法再啟動。',
      en: 'The disk has no room for the reserve of 16 MB: once it is full, a registry can neither pause nor withdraw badges, and other services may not start again.',
    },
    next: {
      'zh-Hans': '请腾出 32 MB 以上的空间；一分钟之内服务会自动预留。',
      'zh-Hant': '請騰出 32 MB 以上的空間；一分鐘之內服務會自動預留。',
      en: 'Make room for more than 32 MB; within a minute the service makes the reserve.',
    },
  },
  diskFault: {
    status: 500,
    sentence: {
      'zh-Hans': '磁盘读写出错。',
      'zh-Hant': '磁碟讀寫出錯。',
      en: 'The disk cannot be read or written.',
    },
    next: {
      'zh-Hans': '请检查磁盘，运行 liangpai doctor。',
      'zh-Hant': '請檢查磁碟，執行 liangpai doctor。',
      en: 'Check the disk and run liangpai doctor.',
    },
  },
  folderUnwritable: {
    status: 500,
    sentence: {
      'zh-Hans': '文件夹或其中的文件不能写入。',
      'zh-Hant': '資料夾或其中的檔案不能寫入。',
      en: 'A folder, or a file in it, cannot be written.',
    },
    next: {
      'zh-Hans': '请检查路径、所有者和权限。',
      'zh-Hant': '請檢查路徑、擁有者和權限。',
      en: 'Check its path, its owner and its permissions.',
    },
  },
  fileUnreadable: {
    status: 500,
    sentence: {
      'zh-Hans': '有一个文件读不出来。',
      'zh-Hant': '有一個檔案讀不出來。',
      en: 'A file cannot be read.',
    },
    next: {
      'zh-Hans': '请检查路径、所有者和权限。',
      'zh-Hant': '請檢查路徑、擁有者和權限。',
      en: 'Check its path, its owner and its permissions.',
    },
  },
  fileExists: {
    status: 409,
    sentence: {
      'zh-Hans': '这个文件已经存在，不会被覆盖。',
      'zh-Hant': '這個檔案已經存在，不會被覆蓋。',
      en: 'There is such a file already; it is not overwritten.',
    },
    next: {
      'zh-Hans': '请换一个名字，或先把原来的移到别处。',
      'zh-Hant': '請換一個名字，或先把原來的移到別處。',
      en: 'Choose another name, or move the old one first.',
    },
  },
})
