import type { FrameWords } from '../zh-Hans/frame.ts'

export const frame: FrameWords = {
  switch: '繁',
  languages: '語言',
  youAreAt: (domain) => `你正在 ${domain} 查看此頁`,
  print: '列印此頁',
  report: '反映問題',
  continue: '繼續',
  back: '上一步',
  next: '下一步',
  copied: '已複製',
  retry: '重試',
  needsScript: '此頁需要瀏覽器執行指令碼。',
  linkIncomplete: '連結不完整',
  linkIncompleteWhy: '請完整複製收到的連結，再開啟一次。如果仍然這樣，請聯絡給你連結的人。',
  linkEnded: '此連結已失效',
  linkEndedWhy: '連結可能已使用或已過期。需要時請聯絡簽發組織。',
  minutes: (count) => `${count}分鐘`,
  hours: (count) => `${count}小時`,
  failed: '沒有收到答覆',
  failedWhy: '因網路或環境原因。請重試，頁面會顯示目前的狀態。',
}
