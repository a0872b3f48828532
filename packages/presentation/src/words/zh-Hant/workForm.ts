import type { WorkFormWords } from '../zh-Hans/workForm.ts'

export const workForm: WorkFormWords = {
  now: '現在的內容',
  nowEmpty: '現在沒有填寫',
  chooseOne: '請選一項。',
  chooseSome: '請至少選一項。',
  writeIt: '請填寫。',
  unfit: '這一項填寫不符合要求。',
  unfitNext: '請改正後再提交。',
}
