/** Where a receipt is checked in the reader's own browser (PAGES-member-office 回执). The source of the other two languages. */
export const receiptCheck = {
  title: '核对回执',
  lead: '看一份回执是不是由签发组织出具、有没有改动。',
  notUploaded: '在你的浏览器里核对，文件不会上传。',
  choose: '选择回执文件',
  paste: '或粘贴签名记录',
  check: '核对',
  good: (issuer: string) => `由${issuer}出具，没有改动`,
  saysNothingOfToday: '回执说明当时同意了什么，不说明标识现在是否有效。',
  endingSaysNothingOfToday: '回执说明当时停用了什么，不说明其他标识现在是否有效。',
  view: '查看回执',
  another: '再核对一份',
  redrawn: (issuer: string) => `记录由${issuer}签名，文件没有比对`,
  redrawnWhy: '这份文件是别的版式，文件里的字没有逐一比对。签下的是下面这些，以此为准。',
  changed: '这份回执有改动',
  changedWhy: '签名与内容不一致，请勿据此判断。',
  unreadable: '读不出回执',
  unreadableWhy: '请选择下载的回执文件，不要用截图或打印件。',
  foreign: (host: string) => `这份回执由别处出具，请到 ${host} 核对。`,
}

export type ReceiptCheckWords = typeof receiptCheck
