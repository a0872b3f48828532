import type { StopWords } from '../zh-Hans/stop.ts'

export const stop: StopWords = {
  title: '停用標識',
  endingIn: '末四碼',
  showing: '展示中',
  paused: '已暫停',
  pause: '暫停',
  withdraw: '撤回',
  pauseMeans: '暫停：停止展示，資料保留。',
  withdrawMeans: '撤回：停止展示，資料刪除，無法恢復。',
  withdrawSure: (minutes) =>
    `撤回後，標識將在${minutes}分鐘內停用，頁面不再顯示你的身份。請同時刪除店鋪頁面中的標識代碼和已上傳的圖片。確認撤回？`,
  pauseSure: (minutes) => `暫停後，標識將在${minutes}分鐘內停用，資料保留。恢復展示請聯絡簽發組織。確認暫停？`,
  confirmWithdraw: '確認撤回',
  confirmPause: '確認暫停',
  thinkAgain: '再想想',
  removeCode: '請同時刪除店鋪頁面中的標識代碼和已上傳的圖片。',
  lineFollows: '停用已經生效。登記處的日誌此刻寫不了，這一筆稍後自動補上，你不用再做什麼。',
}
