import type { WorkFormWords } from '../zh-Hans/workForm.ts'

export const workForm: WorkFormWords = {
  now: 'Now',
  nowEmpty: 'Now empty',
  chooseOne: 'Choose one.',
  chooseSome: 'Choose at least one.',
  writeIt: 'Please fill this in.',
  unfit: 'This value is not acceptable.',
  unfitNext: 'Correct it and send it again.',
}
