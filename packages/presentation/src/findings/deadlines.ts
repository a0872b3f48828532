import { findingTable } from './entry.ts'

/** What ends by itself, and what the service should have renewed. */
export const deadlineFindings = /* @__PURE__ */ findingTable({
  rootMissing: {
    sentence: {
      'zh-Hans': '根还没有为这个登记处签字，标识无法核验。',
      'zh-Hant': '根還沒有為這個登記處簽字，標識無法核驗。',
      en: 'The root has not signed for this registry, so no badge can be verified.',
    },
    next: {
      'zh-Hans': '请按“设立”一节走 liangpai root request、root sign 和 publish。',
      'zh-Hant': '請按「設立」一節走 liangpai root request、root sign 和 publish。',
      en: 'Run liangpai root request, root sign and publish, as under "Setting up".',
    },
  },
  rootConfigurationEnds: {
    sentence: {
      'zh-Hans': '根自己的配置声明将要到期，到期后所有标识都无法核验。',
      'zh-Hant': '根自己的配置聲明將要到期，到期後所有標識都無法核驗。',
      en: "The root's own configuration is about to end, and all badges with it.",
    },
    next: {
      'zh-Hans': '请让保管根密钥的人重新签字：liangpai root request、root sign、publish --root。',
      'zh-Hant': '請讓保管根密鑰的人重新簽字：liangpai root request、root sign、publish --root。',
      en: "Have the keeper of the root's keys sign again: liangpai root request, root sign, publish --root.",
    },
  },
  rootStatementDiffers: {
    sentence: {
      'zh-Hans': '办公室的资料更正过，根的声明还是原来的；标识照常核验，显示的是原来的名称。',
      'zh-Hant': '辦公室的資料更正過，根的聲明還是原來的；標識照常核驗，顯示的是原來的名稱。',
      en: "The office was corrected and the root's statement still says what it said before; badges are verified, under the old name.",
    },
    next: {
      'zh-Hans': '请让保管根密钥的人签一份新的：liangpai root request、root sign --changed name、publish --root。',
      'zh-Hant': '請讓保管根密鑰的人簽一份新的：liangpai root request、root sign --changed name、publish --root。',
      en: "Have the keeper of the root's keys sign a new one: liangpai root request, root sign --changed name, publish --root.",
    },
  },
  rootStatementEnds: {
    sentence: {
      'zh-Hans': '根对办公室的声明将要到期，到期后所有标识都无法核验。',
      'zh-Hant': '根對辦公室的聲明將要到期，到期後所有標識都無法核驗。',
      en: "The root's statement about the office is about to end, and all badges with it.",
    },
    next: {
      'zh-Hans': '请让保管根密钥的人签一份新的：liangpai root request、root sign、publish --root。',
      'zh-Hant': '請讓保管根密鑰的人簽一份新的：liangpai root request、root sign、publish --root。',
      en: "Have the keeper of the root's keys sign a new one: liangpai root request, root sign, publish --root.",
    },
  },
  charterEnds: {
    sentence: {
      'zh-Hans': '办公室给签发组织的授权将要到期；服务本应每月自动续签。',
      'zh-Hant': '辦公室給簽發組織的授權將要到期；服務本應每月自動續簽。',
      en: 'The charter of an issuer is about to end; the service should have renewed it.',
    },
    next: {
      'zh-Hans': '请看服务是否在运行、日志里有什么错误；需要时运行 liangpai publish。',
      'zh-Hant': '請看服務是否在執行、記錄裡有什麼錯誤；需要時執行 liangpai publish。',
      en: 'See whether the service runs and what its log says; if need be, run liangpai publish.',
    },
  },
  configurationEnds: {
    sentence: {
      'zh-Hans': '签发组织的配置声明几天没有续签了。',
      'zh-Hant': '簽發組織的配置聲明幾天沒有續簽了。',
      en: 'The configuration of an issuer has not been signed for days.',
    },
    next: {
      'zh-Hans': '请启动服务；已在运行的，请看日志里的错误。',
      'zh-Hant': '請啟動服務；已在運行的，請看記錄裡的錯誤。',
      en: 'Start the service; if it is running, look into its log.',
    },
  },
  statusListOld: {
    sentence: {
      'zh-Hans': '状态列表一个多小时没有签发新的，满一天后标识就无法核验。',
      'zh-Hant': '狀態列表一個多小時沒有簽發新的，滿一天後標識就無法核驗。',
      en: 'A status list has not been signed for over an hour; after a day, badges cannot be verified.',
    },
    next: {
      'zh-Hans': '请马上启动服务；已在运行的，请看日志里的错误。',
      'zh-Hant': '請馬上啟動服務；已在運行的，請看記錄裡的錯誤。',
      en: 'Start the service now; if it is running, look into its log.',
    },
  },
  statusListFilling: {
    sentence: {
      'zh-Hans': '现用的状态列表快要用到一半，之后会自动另开一份。',
      'zh-Hant': '現用的狀態列表快要用到一半，之後會自動另開一份。',
      en: 'The newest status list is nearly half full; the next one opens by itself then.',
    },
    next: {
      'zh-Hans': '不必处理；请留意磁盘和流量会随之增加。',
      'zh-Hant': '不必處理；請留意磁碟和流量會隨之增加。',
      en: 'Nothing has to be done; allow for the disk and traffic of one more list.',
    },
  },
  backupMissing: {
    sentence: {
      'zh-Hans': '登记处设立一周以上了，还没有做过备份。',
      'zh-Hant': '登記處設立一週以上了，還沒有做過備份。',
      en: 'The registry is more than a week old and was never backed up.',
    },
    next: {
      'zh-Hans': '请每晚运行 liangpai backup，把主密钥另存一处。',
      'zh-Hant': '請每晚執行 liangpai backup，把主密鑰另存一處。',
      en: 'Run liangpai backup every night, and keep the master key elsewhere.',
    },
  },
  backupOld: {
    sentence: {
      'zh-Hans': '上一次备份是一周以前做的。',
      'zh-Hant': '上一次備份是一週以前做的。',
      en: 'The last backup was made more than a week ago.',
    },
    next: {
      'zh-Hans': '请看每晚的 liangpai backup 为什么没有运行。',
      'zh-Hant': '請看每晚的 liangpai backup 為什麼沒有執行。',
      en: 'See why the nightly liangpai backup did not run.',
    },
  },
  termEnds: {
    sentence: {
      'zh-Hans': '组织负责人的任期将满，还没有登记接任的人；期满后没有人能操作。',
      'zh-Hant': '組織負責人的任期將滿，還沒有登記接任的人；期滿後沒有人能操作。',
      en: 'The last term of the leaders of an organisation is about to end, and nobody has been recorded to follow.',
    },
    next: {
      'zh-Hans': '请在换届后用 liangpai appoint 登记新的负责人。',
      'zh-Hant': '請在換屆後用 liangpai appoint 登記新的負責人。',
      en: 'After the election, record the new leader with liangpai appoint.',
    },
  },
  stationKeyEnds: {
    sentence: {
      'zh-Hans': '服务站密钥登记的最后一天将到或已过，之后收到的结论文件不再受理。',
      'zh-Hant': '服務站密鑰登記的最後一天將到或已過，之後收到的結論檔案不再受理。',
      en: "The last day of a station's key is near or past; files that it signs are not taken after it.",
    },
    next: {
      'zh-Hans': '请向服务站要新密钥的指纹，当面核对后由两人登记；不再需要的，由两人停用。',
      'zh-Hant': '請向服務站要新密鑰的指紋，當面核對後由兩人登記；不再需要的，由兩人停用。',
      en: 'Get the thumbprint of a new key from the station and have two people register it; or two people retire this one.',
    },
  },
  backupKept: {
    sentence: {
      'zh-Hans': '有一份备份超过了告知成员的保存天数，还没有删除。',
      'zh-Hant': '有一份備份超過了告知成員的保存天數，還沒有刪除。',
      en: 'A backup is older than members were told that backups are kept, and has not been deleted.',
    },
    next: {
      'zh-Hans': '请删除这个文件夹，以及你复制到别处的同一份备份。',
      'zh-Hant': '請刪除這個資料夾，以及你複製到別處的同一份備份。',
      en: 'Delete this folder, and copies of it that you have put elsewhere.',
    },
  },
  rewriteOverdue: {
    sentence: {
      'zh-Hans': 'PostgreSQL 的表超过一个月没有重写，已删除的资料还以密文留在它的文件里。',
      'zh-Hant': 'PostgreSQL 的表超過一個月沒有重寫，已刪除的資料還以密文留在它的檔案裡。',
      en: "The tables on PostgreSQL were not rewritten for over a month: what was deleted is still in the server's files, as ciphertext.",
    },
    next: {
      'zh-Hans': '请启动服务，它每月夜里自动重写；已在运行的，请结束这里列出的事务或复制槽，没有列出的看记录里的错误。',
      'zh-Hant': '請啟動服務，它每月夜裡自動重寫；已在執行的，請結束這裡列出的交易或複寫槽，沒有列出的看記錄裡的錯誤。',
      en: 'Start the service, which does it at night each month; if it is running, end the transactions or slots that are named here, or look into its log where none is.',
    },
  },
})
