/** What every page says. The source of the other two languages. */
export const frame = {
  switch: '简',
  languages: '语言',
  youAreAt: (domain: string) => `你正在 ${domain} 查看此页`,
  print: '打印此页',
  report: '反映问题',
  continue: '继续',
  back: '上一步',
  next: '下一步',
  copied: '已复制',
  ownLink: '你的链接',
  copyLink: '复制链接',
  retry: '重试',
  needsScript: '此页需要浏览器运行脚本。',
  linkIncomplete: '链接不完整',
  linkIncompleteWhy: '请完整复制收到的链接，再打开一次。如果仍然这样，请联系给你链接的人。',
  linkEnded: '此链接已失效',
  linkEndedWhy: '链接可能已使用或已过期。需要时请联系签发组织。',
  minutes: (count: number) => `${count}分钟`,
  hours: (count: number) => `${count}小时`,
  failed: '没有收到答复',
  failedWhy: '网络或环境原因。请重试，页面会显示现在的状态。',
}

export type FrameWords = typeof frame
