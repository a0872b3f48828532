import { UsageError } from '@liangpai/core'
import { type Language, printableLines } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { Command, CommanderError } from 'commander'
import { backupCommands } from './commands/backup.ts'
import { badgeFileCommand } from './commands/badgeFile.ts'
import { clockCommand } from './commands/clock.ts'
import { completionCommand } from './commands/completion.ts'
import { doctorCommand } from './commands/doctor.ts'
import { initCommand } from './commands/init.ts'
import { journalCommand } from './commands/journal.ts'
import { peopleCommand } from './commands/people.ts'
import { publishCommand } from './commands/publish.ts'
import { figuresCommand } from './commands/figures.ts'
import { receiveCommand } from './commands/receive.ts'
import { rootCommand } from './commands/root.ts'
import { serveCommand } from './commands/serve.ts'
import { servicesCommand } from './commands/services.ts'
import { stationCommand } from './commands/station.ts'
import { verbCommands } from './commands/verbs.ts'
import { sayHelpOf } from './help/sayHelp.ts'
import { refusalText } from './refusalText.ts'
import { addTerminalOptions, languageOfLine, type Terminal, terminalOf } from './terminal/terminal.ts'
import { usageFault } from './usageFault.ts'
import { ownVersion } from './version.ts'

/** In the order of `--help`: setting up, the office's verbs, running the service. */
const commands: readonly ((program: Command, terminal: Terminal) => void)[] = [
  initCommand,
  rootCommand,
  publishCommand,
  verbCommands,
  receiveCommand,
  figuresCommand,
  peopleCommand,
  serveCommand,
  stationCommand,
  servicesCommand,
  badgeFileCommand,
  backupCommands,
  journalCommand,
  clockCommand,
  doctorCommand,
  completionCommand,
]

/** Called incorrectly, or refused. */
const REFUSED = 2

/** Runs one command line. Sets the exit code: 0 done, 1 failed, 2 refused or called incorrectly. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  const language = languageOfLine(argv, process.env)
  try {
    await programIn(language).parseAsync(argv, { from: 'user' })
  } catch (error) {
    process.exitCode = report(error, language)
  }
}

/** The program with all its commands, whose help is in that language. */
export function programIn(language: Language): Command {
  const program = new Command('liangpai')
    .description("Runs a committee's office and its services. The data folder is LIANGPAI_DATA (./data).")
    .configureOutput({ writeErr: printError, outputError: () => {} }) // what is wrong is said in the reader's language
    .version(ownVersion(), '-V, --version', 'print the version')
    .exitOverride()
  addTerminalOptions(program)
  const terminal = terminalOf(program, language)
  for (const add of commands) add(program, terminal)
  sayHelpOf(program, language)
  return program
}

/** Prints an error for people. Returns the exit code. */
function report(error: unknown, language: Language): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0
  const refusal = error instanceof CommanderError ? usageFault(error) : error
  if (refusal instanceof Refusal) {
    process.stderr.write(refusalText(refusal, language))
    return refusal.status < 500 ? REFUSED : 1
  }
  if (error instanceof CommanderError) return REFUSED // the help was printed
  const isUsage = error instanceof UsageError
  if (isUsage) printError(`${error.code}: ${error.message}\n`)
  else process.stderr.write(refusalText({ code: 'internal', detail: String(error) }, language))
  return isUsage ? REFUSED : 1
}

/** An error may repeat what others wrote: a word of the command line, a line of a database. */
const printError = (text: string): void => void process.stderr.write(printableLines(text))
