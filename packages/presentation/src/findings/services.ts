import { findingTable } from './entry.ts'

/** What the doctor of the services of a branch finds. */
export const servicesFindings = /* @__PURE__ */ findingTable({
  servicesRowDamaged: {
    sentence: {
      'zh-Hans': '帮带、日程或场地的数据里，有些行打不开，或读不出来。',
      'zh-Hant': '幫帶、日程或場地的資料裡，有些行打不開，或讀不出來。',
      en: 'Rows of help, calendar or place cannot be opened or read.',
    },
    next: {
      'zh-Hans': '请停下服务，恢复上一次的备份；此后删除的要再删除一次。',
      'zh-Hant': '請停下服務，還原上一次的備份；此後刪除的要再刪除一次。',
      en: 'Stop the service and restore the latest backup; what was deleted since has to be deleted again.',
    },
  },
  servicesOverdue: {
    sentence: {
      'zh-Hans': '有些期限已经过了，还没有自动结束。',
      'zh-Hant': '有些期限已經過了，還沒有自動結束。',
      en: 'Some time limits are over, and what they end was not ended.',
    },
    next: {
      'zh-Hans': '请启动服务，一分钟之内会自动结束；已在运行的，请看记录里的错误。',
      'zh-Hant': '請啟動服務，一分鐘之內會自動結束；已在運行的，請看記錄裡的錯誤。',
      en: 'Start the service, which ends it within a minute; if it is running, look into its log.',
    },
  },
  servicesKept: {
    sentence: {
      'zh-Hans': '有些记录过了告诉本人的删除日期，还没有删除。',
      'zh-Hant': '有些記錄過了告訴本人的刪除日期，還沒有刪除。',
      en: 'Records are past the day on which people were told that they are deleted.',
    },
    next: {
      'zh-Hans': '请启动服务，一分钟之内会自动删除；已在运行的，请看记录里的错误。',
      'zh-Hant': '請啟動服務，一分鐘之內會自動刪除；已在運行的，請看記錄裡的錯誤。',
      en: 'Start the service, which deletes them within a minute; if it is running, look into its log.',
    },
  },
  servicesTermEnds: {
    sentence: {
      'zh-Hans': '支部负责人的任期将满，还没有登记接任的人；期满后没有人能办理和任命。',
      'zh-Hant': '支部負責人的任期將滿，還沒有登記接任的人；期滿後沒有人能辦理和任命。',
      en: "The last term of the branch's leaders is about to end, and nobody follows; after it nobody can act or appoint.",
    },
    next: {
      'zh-Hans': '请在换届后用 liangpai services appoint-leader 登记新的负责人。',
      'zh-Hant': '請在換屆後用 liangpai services appoint-leader 登記新的負責人。',
      en: 'After the election, record the new leader with liangpai services appoint-leader.',
    },
  },
  servicesBackupMissing: {
    sentence: {
      'zh-Hans': '服务设立一周以上了，还没有做过备份。',
      'zh-Hant': '服務設立一週以上了，還沒有做過備份。',
      en: 'The services are more than a week old and were never backed up.',
    },
    next: {
      'zh-Hans': '请每晚运行 liangpai services backup，把主密钥另存一处。',
      'zh-Hant': '請每晚執行 liangpai services backup，把主密鑰另存一處。',
      en: 'Run liangpai services backup every night, and keep the master key elsewhere.',
    },
  },
  servicesBackupOld: {
    sentence: {
      'zh-Hans': '服务上一次备份是一周以前做的。',
      'zh-Hant': '服務上一次備份是一週以前做的。',
      en: 'The last backup of the services was made more than a week ago.',
    },
    next: {
      'zh-Hans': '请看每晚的 liangpai services backup 为什么没有运行。',
      'zh-Hant': '請看每晚的 liangpai services backup 為什麼沒有執行。',
      en: 'See why the nightly liangpai services backup did not run.',
    },
  },
})
