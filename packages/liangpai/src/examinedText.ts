import { terminalWords } from '@liangpai/presentation'
import type { Examined } from '@liangpai/server'
import { findingText } from './findingText.ts'
import { refusalText } from './refusalText.ts'
import type { Terminal } from './terminal/terminal.ts'

const TO_DO = 1
const NOT_EXAMINED = 3

/** Prints what a doctor found, and sets the exit code: 0 nothing to do, 1 something, 3 something could not be looked at. */
export function printExamined({ findings, unexamined }: Examined, terminal: Terminal): void {
  if (findings.length > 0) process.exitCode = TO_DO
  if (unexamined.length > 0) process.exitCode = NOT_EXAMINED
  if (terminal.wantsJson())
    return terminal.print({ findings, unexamined: unexamined.map(({ code, detail }) => ({ code, detail })) })
  const { language } = terminal
  const texts = [
    ...unexamined.map((refusal) => refusalText(refusal, language)),
    ...findings.map((finding) => findingText(finding, language)),
  ]
  process.stdout.write(texts.length > 0 ? texts.join('\n') : `${terminalWords.nothingToDo[language]}\n`)
}
