import { terminalWords } from '@liangpai/presentation'
import { configFromEnvironment, diagnose } from '@liangpai/registry'
import type { Command } from 'commander'
import { findingText } from '../findingText.ts'
import { refusalText } from '../refusalText.ts'
import type { Terminal } from '../terminal/terminal.ts'

const TO_DO = 1
const NOT_EXAMINED = 3

/** `liangpai doctor`, in words also where a scheduler mails them: exit code 0 nothing to do, 1 something, 2 called incorrectly, 3 something could not be looked at. */
export function doctorCommand(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('name whatever runs out soon or is damaged, and what to do')
    .action(async () => {
      const { findings, unexamined } = await diagnose(configFromEnvironment(process.env))
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
    })
}
