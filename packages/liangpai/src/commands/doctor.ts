import { configFromEnvironment, diagnose } from '@liangpai/registry'
import type { Command } from 'commander'
import { printExamined } from '../examinedText.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai doctor`, in words also where a scheduler mails them; called incorrectly, its exit code is 2. */
export function doctorCommand(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('name whatever runs out soon or is damaged, and what to do')
    .action(async () => printExamined(await diagnose(configFromEnvironment(process.env)), terminal))
}
