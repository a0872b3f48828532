import { type Language, printableLines, refusals } from '@liangpai/presentation'
import type { Refusal } from '@liangpai/server'

/** What a terminal says of a refusal: its code and sentence, what exactly was refused, and the next step. */
export function refusalText({ code, detail }: Pick<Refusal, 'code' | 'detail'>, language: Language): string {
  const { sentence, next } = refusals[code]
  const lines = [
    `${code}: ${sentence[language]}`,
    typeof detail === 'object' ? detail[language] : detail,
    next[language],
  ]
  return `${printableLines(lines.filter((line) => line !== undefined).join('\n'))}\n`
}
