import { daysLeftWords, findingDetailWords, findings, type Language, printableLines } from '@liangpai/presentation'
import type { Finding } from '@liangpai/server'

/** What a terminal says of a finding: its code and sentence, what it is about, and the next step. */
export function findingText({ what, organization, days, detail }: Finding, language: Language): string {
  const { sentence, next } = findings[what]
  const left = days === undefined ? undefined : daysLeftWords(days)[language]
  const words = typeof detail === 'string' ? findingDetailWords(what, detail) : detail
  const subject = [organization, left, words?.[language]]
    .filter((part) => part !== undefined)
    .join(language === 'en' ? ', ' : '，')
  const lines = [`${what}: ${sentence[language]}`, subject, next[language]].filter((line) => line !== '')
  return `${printableLines(lines.join('\n'))}\n`
}
