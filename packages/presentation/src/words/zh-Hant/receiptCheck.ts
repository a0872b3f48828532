import type { ReceiptCheckWords } from '../zh-Hans/receiptCheck.ts'

export const receiptCheck: ReceiptCheckWords = {
  title: '核對回執',
  lead: '看一份回執是不是由簽發組織出具、有沒有改動。',
  notUploaded: '在你的瀏覽器裡核對，檔案不會上傳。',
  choose: '選擇回執檔案',
  paste: '或貼上簽名記錄',
  check: '核對',
  good: (issuer: string) => `由${issuer}出具，沒有改動`,
  saysNothingOfToday: '回執說明當時同意了什麼，不說明標識現在是否有效。',
  endingSaysNothingOfToday: '回執說明當時停用了什麼，不說明其他標識現在是否有效。',
  view: '查看回執',
  another: '再核對一份',
  redrawn: (issuer: string) => `記錄由${issuer}簽名，檔案沒有比對`,
  redrawnWhy: '這份檔案是別的版式，檔案裡的字沒有逐一比對。簽下的是下面這些，以此為準。',
  changed: '這份回執有改動',
  changedWhy: '簽名與內容不一致，請勿據此判斷。',
  unreadable: '讀不出回執',
  unreadableWhy: '請選擇下載的回執檔案，不要用截圖或列印本。',
  foreign: (host: string) => `這份回執由別處出具，請到 ${host} 核對。`,
}
