/** The stop page (RULES 8.3, LOOK 11 and 15); no word of rule 3 in any language. The source of the other two languages. */
export const stop = {
  title: '停用标识',
  endingIn: '尾号',
  showing: '展示中',
  paused: '已暂停',
  pause: '暂停',
  withdraw: '撤回',
  pauseMeans: '暂停：停止展示，资料保留。',
  withdrawMeans: '撤回：停止展示，资料删除，不能恢复。',
  withdrawSure: (minutes: number) =>
    `撤回后，标识将在${minutes}分钟内停用，页面不再显示你的身份。请同时删除店铺页面中的标识代码和已上传的图片。确认撤回？`,
  pauseSure: (minutes: number) => `暂停后，标识将在${minutes}分钟内停用，资料保留。恢复展示请联系签发组织。确认暂停？`,
  confirmWithdraw: '确认撤回',
  confirmPause: '确认暂停',
  thinkAgain: '再想想',
  removeCode: '请同时删除店铺页面中的标识代码和已上传的图片。',
  lineFollows: '停用已经生效。登记处的日志此刻写不了，这一笔稍后自动补上，你不用再做什么。',
}

export type StopWords = typeof stop
