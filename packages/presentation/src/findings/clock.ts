import { findingTable } from './entry.ts'

/** The clock, and what it dated wrongly. */
export const clockFindings = /* @__PURE__ */ findingTable({
  clockLeapt: {
    sentence: {
      'zh-Hans': '时钟突然跳变：登记处按开机时长续计时间，暂不签发新的内容，也不删除任何内容。',
      'zh-Hant': '時鐘突然跳動：登記處按開機時長續計時間，暫不簽發新的內容，也不刪除任何內容。',
      en: 'The clock has leapt: the registry counts on by the uptime, signs nothing new and deletes nothing.',
    },
    next: {
      'zh-Hans': '请用 date 核对时间：不对的请校正，正确的请运行 liangpai clock accept。',
      'zh-Hant': '請用 date 核對時間：不對的請校正，正確的請執行 liangpai clock accept。',
      en: 'Compare the time by date: set the clock right, or if it is right run liangpai clock accept.',
    },
  },
  clockDiffers: {
    sentence: {
      'zh-Hans': '这台机器与数据库服务器的时钟不一致，分不出哪个对：暂不签发新的内容，也不删除任何内容。',
      'zh-Hant': '這台機器與資料庫伺服器的時鐘不一致，分不出哪個對：暫不簽發新的內容，也不刪除任何內容。',
      en: 'The clocks of this machine and of the database server disagree, and which is right cannot be told: nothing new is signed and nothing is deleted.',
    },
    next: {
      'zh-Hans':
        '请检查两台机器的时间同步，把不对的校正；服务器归别人管、而这台机器正确的，请运行 liangpai clock accept。',
      'zh-Hant':
        '請檢查兩台機器的時間同步，把不對的校正；伺服器歸別人管、而這台機器正確的，請執行 liangpai clock accept。',
      en: 'Check the time service of both and set the wrong one right; if this machine is right and the server is not yours to set, run liangpai clock accept.',
    },
  },
  clockUnconfirmed: {
    sentence: {
      'zh-Hans': '时钟跳变过，走稳一小时后按新的时间签名，但还没有人确认：到期的内容暂不删除。',
      'zh-Hant': '時鐘跳動過，走穩一小時後按新的時間簽名，但還沒有人確認：到期的內容暫不刪除。',
      en: 'The clock leapt and was believed after an hour, but nobody has confirmed it: what has expired is not deleted.',
    },
    next: {
      'zh-Hans': '请用 date 核对时间：正确的请运行 liangpai clock accept，不对的请校正。',
      'zh-Hant': '請用 date 核對時間：正確的請執行 liangpai clock accept，不對的請校正。',
      en: 'Compare the time by date: if it is right run liangpai clock accept, otherwise set the clock right.',
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
