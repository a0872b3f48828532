import type { ReceiptWords } from '../zh-Hans/receipt.ts'

export const receipt: ReceiptWords = {
  title: '回執和停用連結',
  heading: '標識已生效，請先存好停用連結',
  receipt: '同意回執',
  time: '時間',
  madePublic: '公開',
  keptPrivate: '不公開',
  shop: '店鋪',
  membership: { full: '黨員身份（正式）', probationary: '黨員身份（預備）' },
  download: '下載回執',
  stopLink: '停用連結',
  copyStopLink: '複製停用連結',
  keepStopLink: '請自行保存。開啟它就能暫停或撤回，不用登入，一直有效。別人開啟它看不到你是誰，但也能停用標識。',
  mayClose: (moment) => `現在關掉也不要緊：${moment} 前再次開啟邀請連結，回執、停用連結和代碼都還在。`,
}
