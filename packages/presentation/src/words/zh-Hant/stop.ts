import type { StopWords } from '../zh-Hans/stop.ts'

export const stop: StopWords = {
  title: '停用標識',
  endingIn: '末四碼',
  showing: '展示中',
  paused: '已暫停',
  keptUntil: (date) => `標識已不再有效，登記的資料和核驗頁保留到${date}為止；現在撤回，就立即刪除。`,
  resumeIn: (myData) => `要恢復展示，請打開${myData}。`,
  pause: '暫停',
  withdraw: '撤回',
  pauseMeans: '暫停：停止展示，資料保留。',
  withdrawMeans: '撤回：停止展示，資料刪除，無法恢復。',
  withdrawSure: (delay, worst) =>
    `撤回後，標識將在${delay}內停用，沒有網路的頁面最遲${worst}，此後頁面不再顯示你的身份。請同時刪除店鋪頁面中的標識代碼和已上傳的圖片。確認撤回？`,
  pauseSure: (delay, worst) =>
    `暫停後，標識將在${delay}內停用，沒有網路的頁面最遲${worst}，資料保留。要恢復展示，請打開「我的資料」。確認暫停？`,
  confirmWithdraw: '確認撤回',
  confirmPause: '確認暫停',
  thinkAgain: '再想想',
  removeCode: '請同時刪除店鋪頁面中的標識代碼和已上傳的圖片。',
  receipt: '下載停用回執',
  lineFollows: '這次操作已經生效。簽發組織的記錄暫時無法寫入，稍後會自動補上，你不用再做什麼。',
}
