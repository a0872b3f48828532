import type { NextStepWords } from '../zh-Hans/nextStep.ts'

export const nextStep: NextStepWords = {
  next: 'What happens next',
  by: (date, weekday) => `By ${weekday}, ${date}`,
  provisionally: (date, weekday) => `Provisionally ${weekday}, ${date}`,
  until: (date) => `Until ${date}`,
  provisionalWhy: (year) =>
    `The holidays of ${year} are not published yet. Until then only weekends and 1 January are left out; the date is then counted anew and both sides are told.`,
  comma: ', ',
}
