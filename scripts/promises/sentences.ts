import { nextStepWords, pageWords, receiptWords, stationWords } from '@liangpai/presentation'

/** Something that members, and the sides of a complaint, are told: where its words stand, and the words, with … for a value. */
export type Sentence = { path: string; words: string }

/** What members read, page by page, in the source language. */
function pages(): Record<string, unknown> {
  const { offer, receipt, reopened, stop, data, change, receiptCheck, ask, report, initiative, figures } =
    pageWords['zh-Hans']
  return {
    offer,
    receipt,
    reopened,
    data,
    change,
    stop,
    receiptFile: receiptWords['zh-Hans'],
    receiptCheck,
    ask,
    report,
    initiative,
    figures,
    station: stationWords['zh-Hans'],
    nextStep: nextStepWords['zh-Hans'],
  }
}

/** Every sentence of the consent text, the receipts and the member's pages: what has a mark of punctuation. Labels have none. */
export const sentences = (): Sentence[] =>
  Object.entries(pages())
    .flatMap(([name, words]) => within(name, words))
    .filter(isSentence)

/** Whether words are a sentence: they have a mark of punctuation. */
export const isSentence = ({ words }: Sentence): boolean =>
  /[。，；、？]/.test(words.slice(0, -1)) || /[。？]$/.test(words)

/** All words below a path, with … for each value. */
export function within(path: string, words: unknown): Sentence[] {
  if (typeof words === 'string') return [{ path, words }]
  if (typeof words === 'function') {
    const say = words as (...values: string[]) => string
    return [{ path, words: say(...Array<string>(say.length).fill('…')) }]
  }
  return Object.entries(words as object).flatMap(([name, inner]) => within(`${path}.${name}`, inner))
}
