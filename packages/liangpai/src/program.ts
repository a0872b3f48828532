import { Command, CommanderError } from 'commander'
import { UsageError } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import { appointCommand } from './commands/appoint.ts'
import { attestCommand } from './commands/attest.ts'
import { charterCommand } from './commands/charter.ts'
import { doctorCommand } from './commands/doctor.ts'
import { endCommand } from './commands/end.ts'
import { initCommand } from './commands/init.ts'
import { offerCommand } from './commands/offer.ts'
import { pauseCommand } from './commands/pause.ts'
import { proveCommand } from './commands/prove.ts'
import { publishCommand } from './commands/publish.ts'
import { refuseCommand } from './commands/refuse.ts'
import { requestCommand } from './commands/request.ts'
import { resumeCommand } from './commands/resume.ts'
import { returnCommand } from './commands/return.ts'
import { reviewCommand } from './commands/review.ts'
import { rootCommand } from './commands/root.ts'
import { serveCommand } from './commands/serve.ts'
import { withdrawCommand } from './commands/withdraw.ts'

const commands = [
  initCommand,
  rootCommand,
  publishCommand,
  charterCommand,
  appointCommand,
  requestCommand,
  attestCommand,
  returnCommand,
  refuseCommand,
  reviewCommand,
  proveCommand,
  offerCommand,
  pauseCommand,
  resumeCommand,
  withdrawCommand,
  endCommand,
  serveCommand,
  doctorCommand,
]

const USAGE = 2

/** Runs one command line. Exit code 0 done, 2 refused or wrongly called, 1 failed. A refusal prints its code first. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  const program = new Command('liangpai')
    .description('The office command line of a registry. Its data folder is LIANGPAI_DATA (./data).')
    .exitOverride()
  for (const add of commands) add(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE // it has printed its own words
  const known = error instanceof Refusal || error instanceof UsageError
  process.stderr.write(known ? `${error.code}: ${error.message}\n` : `${String(error)}\n`)
  return known && !(error instanceof Refusal && error.status >= 500) ? USAGE : 1
}
