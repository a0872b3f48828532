import type { NextStepWords } from '../zh-Hans/nextStep.ts'

export const nextStep: NextStepWords = {
  next: '接下來',
  by: (date, weekday) => `最遲${date}（${weekday}）`,
  provisionally: (date, weekday) => `暫定${date}（${weekday}）`,
  until: (date) => `到${date}為止`,
  provisionalWhy: (year) => `${year}年的放假安排尚未公布，公布前只扣除週末和1月1日；公布後自動重算，並告知雙方。`,
  comma: '，',
}
