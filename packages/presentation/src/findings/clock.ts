import { findingTable } from './entry.ts'

/** The clock, and what it dated wrongly. */
export const clockFindings = /* @__PURE__ */ findingTable({
  clockLeapt: {
    sentence: {
      'zh-Hans': '时钟与上次签名对不上：登记处按开机时长续计时间，暂不签发新的内容。',
      'zh-Hant': '時鐘與上次簽名對不上：登記處按開機時長續計時間，暫不簽發新的內容。',
      en: 'The clock does not fit the last signature: the registry counts on by the uptime and signs nothing new.',
    },
    next: {
      'zh-Hans': '请用 date 查看时间；不对的请校正，对的请运行 liangpai clock accept。',
      'zh-Hant': '請用 date 查看時間；不對的請校正，對的請執行 liangpai clock accept。',
      en: 'Look at the time by date; set it right, or if it is right run liangpai clock accept.',
    },
  },
  clockDiffers: {
    sentence: {
      'zh-Hans': '这台机器的时钟与数据库服务器的不同，签名以数据库的时间为准。',
      'zh-Hant': '這台機器的時鐘與資料庫伺服器的不同，簽名以資料庫的時間為準。',
      en: "This machine's clock differs from the database server's, by which the registry signs.",
    },
    next: {
      'zh-Hans': '请检查两台机器的时间同步。',
      'zh-Hant': '請檢查兩台機器的時間同步。',
      en: 'Check the time service of both machines.',
    },
  },
  signedAhead: {
    sentence: {
      'zh-Hans': '有内容的日期在将来：签名时时钟快了。',
      'zh-Hant': '有內容的日期在將來：簽名時時鐘快了。',
      en: 'Something is dated in the future: it was signed while a clock was ahead.',
    },
    next: {
      'zh-Hans': '服务运行着就会自己改正；根的签字要请根重新签；已被别人留存的列表到那一天才起作用，见 operating.md。',
      'zh-Hant': '服務執行著就會自己改正；根的簽字要請根重新簽；已被別人留存的列表到那一天才起作用，見 operating.md。',
      en: 'The service mends by itself what it signed; the root has to sign again; for a list that somebody kept see operating.md.',
    },
  },
})
