/** The stop page (RULES 8.3, LOOK 11 and 15); no word of rule 3 in any language. The source of the other two languages. */
export const stop = {
  title: '停用标识',
  endingIn: '尾号',
  showing: '展示中',
  paused: '已暂停',
  keptUntil: (date: string) => `标识已不再有效，登记的资料和核验页保留到${date}为止；现在撤回，就立即删除。`,
  resumeIn: (myData: string) => `要恢复展示，请打开${myData}。`,
  pause: '暂停',
  withdraw: '撤回',
  pauseMeans: '暂停：停止展示，资料保留。',
  withdrawMeans: '撤回：停止展示，资料删除，不能恢复。',
  withdrawSure: (delay: string, worst: string) =>
    `撤回后，标识将在${delay}内停用，没有网络的页面最迟${worst}，此后页面不再显示你的身份。请同时删除店铺页面中的标识代码和已上传的图片。确认撤回？`,
  pauseSure: (delay: string, worst: string) =>
    `暂停后，标识将在${delay}内停用，没有网络的页面最迟${worst}，资料保留。要恢复展示，请打开“我的资料”。确认暂停？`,
  confirmWithdraw: '确认撤回',
  confirmPause: '确认暂停',
  thinkAgain: '再想想',
  removeCode: '请同时删除店铺页面中的标识代码和已上传的图片。',
  receipt: '下载停用回执',
  lineFollows: '这次操作已经生效。签发组织的记录暂时写不进去，稍后会自动补上，你不用再做什么。',
}

export type StopWords = typeof stop
