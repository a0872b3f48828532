import { configFromEnvironment, diagnose } from '@liangpai/registry'
import type { Command } from 'commander'
import { findingText } from '../findingText.ts'
import { refusalText, terminalLanguage } from '../refusalText.ts'
import { print } from '../session.ts'

const TO_DO = 1
const NOT_EXAMINED = 3

/** `liangpai doctor`: exit code 0 nothing to do, 1 something, 2 called incorrectly, 3 something could not be looked at. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('name whatever runs out soon or is damaged, and what to do')
    .option('--json', 'print JSON, for programs')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { findings, unexamined } = await diagnose(configFromEnvironment(process.env))
      if (findings.length > 0) process.exitCode = TO_DO
      if (unexamined.length > 0) process.exitCode = NOT_EXAMINED
      if (json) return print({ findings, unexamined: unexamined.map(({ code, detail }) => ({ code, detail })) })
      const language = terminalLanguage(process.env)
      const texts = [
        ...unexamined.map((refusal) => refusalText(refusal, language)),
        ...findings.map((finding) => findingText(finding, language)),
      ]
      process.stdout.write(texts.join('\n'))
    })
}
