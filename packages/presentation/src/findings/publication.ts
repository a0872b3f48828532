import { findingTable } from './entry.ts'

/** What buyers are served, judged as they would judge it. */
export const publicationFindings = /* @__PURE__ */ findingTable({
  publishedWrong: {
    sentence: {
      'zh-Hans': '对外公布的内容有缺失、损坏，或与数据库不符；损坏的已停止提供，相应的标识无法核验。',
      'zh-Hant': '對外公布的內容有缺漏、損壞，或與資料庫不符；損壞的已停止提供，相應的標識無法核驗。',
      en: 'What is served is missing, damaged or other than the database says; what is damaged is not served, and badges cannot be verified.',
    },
    next: {
      'zh-Hans': '请运行 liangpai publish，它会重新签发并公布；仍然报告的，请停下服务，恢复上一次的备份。',
      'zh-Hant': '請執行 liangpai publish，它會重新簽發並公布；仍然報告的，請停下服務，還原上一次的備份。',
      en: 'Run liangpai publish, which signs and publishes it again; if it is still named, stop the service and restore the latest backup.',
    },
  },
  badgeUnverified: {
    sentence: {
      'zh-Hans': '用我们自己的核验程序检查正在提供的标识，没有通过。',
      'zh-Hant': '用我們自己的核驗程式檢查正在提供的標識，沒有通過。',
      en: 'Our own verifier does not call a badge verified that is being served.',
    },
    next: {
      'zh-Hans': '请先处理这里报告的其他问题，再运行 liangpai publish；仍然报告的，请停下服务，恢复上一次的备份。',
      'zh-Hant': '請先處理這裡報告的其他問題，再執行 liangpai publish；仍然報告的，請停下服務，還原上一次的備份。',
      en: 'See to what else is named here, then run liangpai publish; if it is still named, stop the service and restore the latest backup.',
    },
  },
  anchorsDiffer: {
    sentence: {
      'zh-Hans': '数据库里固定的根公钥指纹不是签字的那个根的，标识无法核验；之后发出的标识文件也会是错的。',
      'zh-Hant': '資料庫裡固定的根公鑰指紋不是簽字的那個根的，標識無法核驗；之後發出的標識檔案也會是錯的。',
      en: "The root's thumbprints in the database are not those of the root that signed; no badge can be verified, and badge files made now would be wrong.",
    },
    next: {
      'zh-Hans': '请停下服务，与保管根密钥的人核对指纹，再恢复上一次的备份。',
      'zh-Hant': '請停下服務，與保管根密鑰的人核對指紋，再還原上一次的備份。',
      en: "Stop the service, compare the thumbprints with the keeper of the root's keys, and restore the latest backup.",
    },
  },
  stopLost: {
    sentence: {
      'zh-Hans': '日志记着已经停用的标识，状态列表里却显示有效。',
      'zh-Hant': '日誌記著已經停用的標識，狀態列表裡卻顯示有效。',
      en: 'The status list shows badges as in effect that the journal has stopped.',
    },
    next: {
      'zh-Hans': '请马上运行 liangpai publish，它们会重新停用；再查明是谁动过数据库。',
      'zh-Hant': '請馬上執行 liangpai publish，它們會重新停用；再查明是誰動過資料庫。',
      en: 'Run liangpai publish now, which stops them again; then find out who changed the database.',
    },
  },
})
