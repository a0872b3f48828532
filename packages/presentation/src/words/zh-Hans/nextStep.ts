/** When something is due, and what then (PAGES-services 1 and 8): the heart of each private page. The source of the other two languages. */
export const nextStep = {
  next: '接下来',
  by: (date: string, weekday: string) => `最迟${date}（${weekday}）`,
  provisionally: (date: string, weekday: string) => `暂定${date}（${weekday}）`,
  until: (date: string) => `到${date}为止`,
  provisionalWhy: (year: string) =>
    `${year}年的放假安排还没有公布，公布前只除去周末和1月1日；公布后自动重算，并告知双方。`,
  comma: '，',
}

export type NextStepWords = typeof nextStep
