/** What stands beside a field of any form of those who work. The source of the other two languages. */
export const workForm = {
  /** Before what stands there now, where somebody has changed it meanwhile. */
  now: '现在的内容',
  nowEmpty: '现在没有填写',
  chooseOne: '请选一项。',
  chooseSome: '请至少选一项。',
  writeIt: '请填写。',
  unfit: '这一项填写不符合要求。',
  unfitNext: '请改正后再提交。',
}

export type WorkFormWords = typeof workForm
