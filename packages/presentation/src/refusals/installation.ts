import { refusalTable } from './entry.ts'

/** The set-up of a registry. */
export const installationRefusals = /* @__PURE__ */ refusalTable({
  alreadyInitialised: {
    status: 409,
    sentence: {
      'zh-Hans': '这里已经设立过。',
      'zh-Hant': '這裡已經設立過。',
      en: 'A service has already been set up here.',
    },
    next: {
      'zh-Hans': '请换一个数据文件夹，或直接启动。',
      'zh-Hant': '請換一個資料夾，或直接啟動。',
      en: 'Choose another data folder, or start the one that is here.',
    },
  },
  notInitialised: {
    status: 409,
    sentence: {
      'zh-Hans': '这里还没有设立。',
      'zh-Hant': '這裡還沒有設立。',
      en: 'Nothing has been set up here.',
    },
    next: {
      'zh-Hans':
        '请先运行 liangpai init（登记处）、liangpai station init（维权服务站）或 liangpai services init（服务中心），或检查 LIANGPAI_DATA。',
      'zh-Hant':
        '請先執行 liangpai init（登記處）、liangpai station init（維權服務站）或 liangpai services init（服務中心），或檢查 LIANGPAI_DATA。',
      en: 'Run liangpai init (a registry), liangpai station init (a station) or liangpai services init (a service center) first, or check LIANGPAI_DATA.',
    },
  },
  holidaysInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '节假日文件不能用。',
      'zh-Hant': '節假日檔案不能用。',
      en: 'The file of holidays cannot be used.',
    },
    next: {
      'zh-Hans':
        '请按国务院办公厅的通知写全一年的放假和调休，样式见 operating-station.md，再用 liangpai station holidays 检查。',
      'zh-Hant':
        '請按國務院辦公廳的通知寫全一年的放假和調休，樣式見 operating-station.md，再用 liangpai station holidays 檢查。',
      en: 'Write down the holidays and make-up days of a whole year as the State Council published them; operating-station.md shows how, and liangpai station holidays checks it.',
    },
  },
  originMissing: {
    status: 422,
    sentence: {
      'zh-Hans': '没有设定登记处的网址。',
      'zh-Hant': '沒有設定登記處的網址。',
      en: "The registry's origin is not set.",
    },
    next: {
      'zh-Hans': '请设定 LIANGPAI_ORIGIN。',
      'zh-Hant': '請設定 LIANGPAI_ORIGIN。',
      en: 'Set LIANGPAI_ORIGIN.',
    },
  },
  originInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': 'LIANGPAI_ORIGIN 不是可用的网址。',
      'zh-Hant': 'LIANGPAI_ORIGIN 不是可用的網址。',
      en: 'LIANGPAI_ORIGIN is not a usable origin.',
    },
    next: {
      'zh-Hans': '请写成 https://badge.example 的样子；http 只限本机。',
      'zh-Hant': '請寫成 https://badge.example 的樣子；http 只限本機。',
      en: 'Write it like https://badge.example; http is for localhost alone.',
    },
  },
  originChanged: {
    status: 409,
    sentence: {
      'zh-Hans': '网址与设立时登记的不同，已签发的标识都写着原来的网址。',
      'zh-Hant': '網址與設立時登記的不同，已簽發的標識都寫著原來的網址。',
      en: 'The origin differs from the recorded one, which every issued badge carries.',
    },
    next: {
      'zh-Hans': '请把 LIANGPAI_ORIGIN 改回来；如果数据是别的登记处的，请检查 LIANGPAI_DATA 和 DATABASE_URL。',
      'zh-Hant': '請把 LIANGPAI_ORIGIN 改回來；如果資料是別的登記處的，請檢查 LIANGPAI_DATA 和 DATABASE_URL。',
      en: 'Set LIANGPAI_ORIGIN back; if the data are those of another registry, check LIANGPAI_DATA and DATABASE_URL.',
    },
  },
  listSize: {
    status: 422,
    sentence: {
      'zh-Hans': '状态列表的大小不可用。',
      'zh-Hant': '狀態列表的大小不可用。',
      en: 'The size of the status list is not usable.',
    },
    next: {
      'zh-Hans': '请设为 8192 至 131072 之间 8 的倍数。',
      'zh-Hant': '請設為 8192 至 131072 之間 8 的倍數。',
      en: 'Set LIANGPAI_LIST_SIZE to a multiple of 8 from 8192 to 131072.',
    },
  },
  validityDays: {
    status: 422,
    sentence: {
      'zh-Hans': '标识的有效天数不可用。',
      'zh-Hant': '標識的有效天數不可用。',
      en: 'The number of days for which badges are valid is not usable.',
    },
    next: {
      'zh-Hans': '请填写 1 至 392 的整数。',
      'zh-Hant': '請填寫 1 至 392 的整數。',
      en: 'Give a whole number from 1 to 392.',
    },
  },
  backupDays: {
    status: 422,
    sentence: {
      'zh-Hans': '备份保存的天数不可用。',
      'zh-Hant': '備份保存的天數不可用。',
      en: 'The number of days for which backups are kept is not usable.',
    },
    next: {
      'zh-Hans': '请把 LIANGPAI_BACKUP_DAYS 设为 1 至 365 的整数；使用 PostgreSQL 时至少 31。',
      'zh-Hant': '請把 LIANGPAI_BACKUP_DAYS 設為 1 至 365 的整數；使用 PostgreSQL 時至少 31。',
      en: 'Set LIANGPAI_BACKUP_DAYS to a whole number from 1 to 365, on PostgreSQL at least 31.',
    },
  },
  keptDays: {
    status: 422,
    sentence: {
      'zh-Hans': '结束后留存同意记录的天数不可用。',
      'zh-Hant': '結束後留存同意記錄的天數不可用。',
      en: 'The number of days for which records of consent are kept after an ending is not usable.',
    },
    next: {
      'zh-Hans': '请把 LIANGPAI_PERIOD 设为 1 至 3650 的整数；不设则不留存。',
      'zh-Hant': '請把 LIANGPAI_PERIOD 設為 1 至 3650 的整數；不設則不留存。',
      en: 'Set LIANGPAI_PERIOD to a whole number from 1 to 3650, or leave it unset to keep nothing.',
    },
  },
})
