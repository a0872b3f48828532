import { UsageError } from '@liangpai/core'
import { printableLines } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { Command, CommanderError } from 'commander'
import { backupCommands } from './commands/backup.ts'
import { badgeFileCommand } from './commands/badgeFile.ts'
import { clockCommand } from './commands/clock.ts'
import { doctorCommand } from './commands/doctor.ts'
import { initCommand } from './commands/init.ts'
import { journalCommand } from './commands/journal.ts'
import { publishCommand } from './commands/publish.ts'
import { rootCommand } from './commands/root.ts'
import { serveCommand } from './commands/serve.ts'
import { verbCommands } from './commands/verbs.ts'
import { refusalText, terminalLanguage } from './refusalText.ts'

/** In the order of `--help`: setting up, the office's verbs, running the service. */
const commands = [
  initCommand,
  rootCommand,
  publishCommand,
  verbCommands,
  serveCommand,
  badgeFileCommand,
  backupCommands,
  journalCommand,
  clockCommand,
  doctorCommand,
]

/** Called incorrectly, or refused. */
const REFUSED = 2

/** Runs one command line. Sets the exit code: 0 done, 1 failed, 2 refused or called incorrectly. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  const program = new Command('liangpai')
    .description("Runs a committee's office and its services. The data folder is LIANGPAI_DATA (./data).")
    .showHelpAfterError('Run the command with --help to see what it takes.')
    .configureOutput({ writeErr: printError })
    .exitOverride()
  for (const add of commands) add(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    process.exitCode = report(error)
  }
}

/** Prints an error for people. Returns the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : REFUSED // commander has printed it
  if (error instanceof Refusal) {
    process.stderr.write(refusalText(error, terminalLanguage(process.env)))
    return error.status < 500 ? REFUSED : 1
  }
  const isUsage = error instanceof UsageError
  if (isUsage) printError(`${error.code}: ${error.message}\n`)
  else process.stderr.write(refusalText({ code: 'internal', detail: String(error) }, terminalLanguage(process.env)))
  return isUsage ? REFUSED : 1
}

/** An error may repeat what others wrote: a word of the command line, a line of a database. */
const printError = (text: string): void => void process.stderr.write(printableLines(text))
