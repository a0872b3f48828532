/** The files by which shops show badges, and the hint that a branch's secretary alone reads. */
export const badgeFiles = {
  title: '标识文件',
  what: '店铺页面引用的文件。交出过的文件一直不变；有缺陷或者根密钥被盗时，由两位负责人停用。',
  since: (day: string) => `${day}起提供`,
  states: { inUse: '使用中', withdrawn: '已停用' },
  withdrawnOn: (day: string) => `${day}停用`,
  wantedBy: (name: string, when: string) => `${name}于${when} 提出停用，等另一人`,
  reason: '原因',
  reasons: { fault: '文件有缺陷', stolenRoot: '根密钥被盗' },
  means: '停用后，引用它的店铺页面只剩链接；不能恢复。要两个人各自提出。',
  withdraw: '停用这个文件',
  withdrawAlso: '我也同意，停用',
  none: '还没有交出过文件。',
  hint: '算一算能不能成立党支部',
  hintHow: '填写一个单位里组织关系在本支部的正式党员人数。预备党员不计。不保存，只有书记看到。',
  hintFull: '正式党员人数',
  hintAsk: '看提示',
  hintNone: '没有提示。',
}

export type BadgeFileWords = typeof badgeFiles
