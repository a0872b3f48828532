import { daysLeftWords, findings, type Language, printableLines } from '@liangpai/presentation'
import type { Finding } from '@liangpai/registry'

/** What a terminal says of a finding: its code and sentence, what it is about, and the next step. */
export function findingText({ what, organization, days, detail }: Finding, language: Language): string {
  const { sentence, next } = findings[what]
  const about = [organization, days === undefined ? undefined : daysLeftWords(days)[language], detail]
  const subject = about.filter((part) => part !== undefined).join(', ')
  const lines = [`${what}: ${sentence[language]}`, subject, next[language]].filter((line) => line !== '')
  return `${printableLines(lines.join('\n'))}\n`
}
