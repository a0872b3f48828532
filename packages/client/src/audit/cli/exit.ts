import { UsageError } from '@liangpai/core'
import { printable } from '@liangpai/presentation'
import { ClientUsageError } from '../../usageError.ts'
import { StateError } from '../stateError.ts'
import { TableError } from '../tableError.ts'

/** Exit codes of `liangpai-audit`. For a single badge, `CHANGES` means that it is not verified. */
export const EXIT = { UNCHANGED: 0, CHANGES: 1, USAGE: 2, INCOMPLETE: 3 } as const

/** A mistake in the command line. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code:
    | 'REGISTRY_MISSING'
    | 'ANCHORS_MISSING'
    | 'STATE_MISSING'
    | 'FORMAT_UNKNOWN'
    | 'THREADS_UNREADABLE'
    | 'FILE_UNREADABLE'
    | 'RESULTS_UNWRITABLE'
    | 'PAGE_UNREADABLE'
    | 'VALUE_MISSING'

  constructor(code: CommandError['code'], message: string) {
    super(message)
    this.code = code
  }
}

const USAGE_ERRORS = [CommandError, ClientUsageError, UsageError, TableError, StateError]

/** The exit code and the message of a failure. */
export function failureOf(error: unknown): { exit: number; message: string } {
  const isUsage = USAGE_ERRORS.some((kind) => error instanceof kind)
  const { code, message } = error as { code?: string; message?: string }
  if (isUsage) return { exit: EXIT.USAGE, message: code === message ? `${code}` : `${code}: ${message}` }
  return { exit: EXIT.INCOMPLETE, message: String(error) }
}

/** Prints a line for people. It may quote a file of shops. */
export function sayError(message: string): void {
  process.stderr.write(`${printable(message)}\n`)
}
