/** The receipt of a consent and the stop link (LOOK 11 and 15). The source of the other two languages. */
export const receipt = {
  title: '回执和停用链接',
  heading: '标识已生效，请先存好停用链接',
  receipt: '同意回执',
  time: '时间',
  madePublic: '公开',
  keptPrivate: '不公开',
  shop: '店铺',
  membership: { full: '党员身份（正式）', probationary: '党员身份（预备）' },
  download: '下载回执',
  stopLink: '停用链接',
  copyStopLink: '复制停用链接',
  keepStopLink: '请自己保存。打开它就能暂停或撤回，不用登录，一直有效。别人打开它看不到你是谁，但也能停用标识。',
  mayClose: (moment: string) => `现在关掉也不要紧：${moment} 前再次打开邀请链接，回执、停用链接和代码都还在。`,
}

export type ReceiptWords = typeof receipt
