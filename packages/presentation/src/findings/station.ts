import { findingTable } from './entry.ts'

/** What the doctor of a station finds. */
export const stationFindings = /* @__PURE__ */ findingTable({
  holidaysEnd: {
    sentence: {
      'zh-Hans': '下一年的节假日还没有录入：明年的期限只能按周末推算，页面上标明“暂定”。',
      'zh-Hant': '下一年的節假日還沒有錄入：明年的期限只能按週末推算，頁面上標明「暫定」。',
      en: 'The holidays of the next year are not here: its dates are counted by weekends alone, and pages call them provisional.',
    },
    next: {
      'zh-Hans':
        '国务院办公厅发布通知后，更新到新的版本，或把通知写成文件，用 LIANGPAI_HOLIDAYS 指定，再重新启动服务。',
      'zh-Hant':
        '國務院辦公廳發布通知後，更新到新的版本，或把通知寫成檔案，用 LIANGPAI_HOLIDAYS 指定，再重新啟動服務。',
      en: 'Once the State Council has published them, install a newer release, or write them into a file that LIANGPAI_HOLIDAYS names; then start the service again.',
    },
  },
  casesOverdue: {
    sentence: {
      'zh-Hans': '有投诉的期限已经过了，还没有自动结束。',
      'zh-Hant': '有投訴的期限已經過了，還沒有自動結束。',
      en: 'The time limits of some complaints are over, and they were not ended.',
    },
    next: {
      'zh-Hans': '请启动服务，一分钟之内会自动结束；已在运行的，请看记录里的错误。',
      'zh-Hant': '請啟動服務，一分鐘之內會自動結束；已在運行的，請看記錄裡的錯誤。',
      en: 'Start the service, which ends them within a minute; if it is running, look into its log.',
    },
  },
  casesKept: {
    sentence: {
      'zh-Hans': '有投诉或图片过了告诉当事人的删除日期，还没有删除。',
      'zh-Hant': '有投訴或圖片過了告訴當事人的刪除日期，還沒有刪除。',
      en: 'Complaints or pictures are past the day on which the parties were told that they are deleted.',
    },
    next: {
      'zh-Hans': '请启动服务，一分钟之内会自动删除；已在运行的，请看记录里的错误。',
      'zh-Hant': '請啟動服務，一分鐘之內會自動刪除；已在運行的，請看記錄裡的錯誤。',
      en: 'Start the service, which deletes them within a minute; if it is running, look into its log.',
    },
  },
  clockBehind: {
    sentence: {
      'zh-Hans': '操作记录里有晚于现在的时间：时钟当时快了，或现在慢了。期限和删除都按日期计算。',
      'zh-Hant': '操作記錄裡有晚於現在的時間：時鐘當時快了，或現在慢了。期限和刪除都按日期計算。',
      en: 'The trail has a line of later than now: the clock was ahead then, or is behind now. Days decide what is ended and deleted.',
    },
    next: {
      'zh-Hans': '请用 date 核对时间，不对的请校正并打开时间同步。',
      'zh-Hant': '請用 date 核對時間，不對的請校正並打開時間同步。',
      en: 'Compare the time by date, set the clock right, and switch the time service on.',
    },
  },
  stationRowDamaged: {
    sentence: {
      'zh-Hans': '数据库里有些行打不开，或读不出来。',
      'zh-Hant': '資料庫裡有些行打不開，或讀不出來。',
      en: 'Rows of the database cannot be opened or read.',
    },
    next: {
      'zh-Hans': '请停下服务，恢复上一次的备份；此后删除的要再删除一次，见 operating-station.md。',
      'zh-Hant': '請停下服務，還原上一次的備份；此後刪除的要再刪除一次，見 operating-station.md。',
      en: 'Stop the service and restore the latest backup; what was deleted since has to be deleted again, see operating-station.md.',
    },
  },
  stationTermEnds: {
    sentence: {
      'zh-Hans': '服务站负责人的任期将满，还没有登记接任的人；期满后没有人能任命经办人和调解员。',
      'zh-Hant': '服務站負責人的任期將滿，還沒有登記接任的人；期滿後沒有人能任命經辦人和調解員。',
      en: "The last term of the station's leaders is about to end, and nobody follows; after it nobody can appoint handlers and mediators.",
    },
    next: {
      'zh-Hans': '请在换届后用 liangpai station appoint-leader 登记新的负责人。',
      'zh-Hant': '請在換屆後用 liangpai station appoint-leader 登記新的負責人。',
      en: 'After the election, record the new leader with liangpai station appoint-leader.',
    },
  },
  stationBackupMissing: {
    sentence: {
      'zh-Hans': '服务站设立一周以上了，还没有做过备份。',
      'zh-Hant': '服務站設立一週以上了，還沒有做過備份。',
      en: 'The station is more than a week old and was never backed up.',
    },
    next: {
      'zh-Hans': '请每晚运行 liangpai station backup，把主密钥另存一处。',
      'zh-Hant': '請每晚執行 liangpai station backup，把主密鑰另存一處。',
      en: 'Run liangpai station backup every night, and keep the master key elsewhere.',
    },
  },
  stationBackupOld: {
    sentence: {
      'zh-Hans': '服务站上一次备份是一周以前做的。',
      'zh-Hant': '服務站上一次備份是一週以前做的。',
      en: 'The last backup of the station was made more than a week ago.',
    },
    next: {
      'zh-Hans': '请看每晚的 liangpai station backup 为什么没有运行。',
      'zh-Hant': '請看每晚的 liangpai station backup 為什麼沒有執行。',
      en: 'See why the nightly liangpai station backup did not run.',
    },
  },
})
