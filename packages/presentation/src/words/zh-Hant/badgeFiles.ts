import type { BadgeFileWords } from '../zh-Hans/badgeFiles.ts'

export const badgeFiles: BadgeFileWords = {
  title: '標識檔案',
  what: '店鋪頁面引用的檔案。交出過的檔案一直不變；有缺陷或者根密鑰被盜時，由兩位負責人停用。',
  since: (day) => `${day}起提供`,
  states: { inUse: '使用中', withdrawn: '已停用' },
  withdrawnOn: (day) => `${day}停用`,
  wantedBy: (name, when) => `${name}於${when} 提出停用，等另一人`,
  reason: '原因',
  reasons: { fault: '檔案有缺陷', stolenRoot: '根密鑰被盜' },
  means: '停用後，引用它的店鋪頁面只剩連結；無法恢復。要兩個人各自提出。',
  withdraw: '停用這個檔案',
  withdrawAlso: '我也同意，停用',
  none: '還沒有交出過檔案。',
  hint: '算一算能不能成立黨支部',
  hintHow: '填寫一個單位裡組織關係在本支部的正式黨員人數。預備黨員不計。不保存，只有書記看到。',
  hintFull: '正式黨員人數',
  hintAsk: '看提示',
  hintNone: '沒有提示。',
}
