import { existsSync, readFileSync } from 'node:fs'
import { createClient } from '../../client.ts'
import type { Result } from '../../result.ts'
import { meaningOf } from '../report/meaning.ts'
import { storedResultOf } from '../state/results.ts'
import { CommandError, EXIT } from './exit.ts'
import type { Settings } from './settings.ts'

/** The size limit of a bundle in bytes. */
const LARGEST = 65_536

/** Checks one badge by code, address or a file with its bundle. `output` is a line of JSON. */
export async function checkOneBadge(
  input: string,
  settings: Settings,
  page: string | null,
): Promise<{ exit: number; output: string }> {
  const result = await createClient(settings).verify(existsSync(input) ? readBundle(input) : input, { page })
  const { state, reason, validUntil } = storedResultOf(result)
  const meaning = meaningOf({ state, reason }, page !== null)
  return { exit: exitOf(result), output: JSON.stringify({ state, reason, meaning, ...(validUntil && { validUntil }) }) }
}

function readBundle(file: string): string {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8').trimStart()
  if (text.startsWith('{') && bytes.length <= LARGEST) return text
  throw new CommandError('STATE_MISSING', `${file} is not a bundle; a file of shops needs --state DIR`)
}

function exitOf({ state }: Result): number {
  if (state === 'verified') return EXIT.UNCHANGED
  return state === 'unavailable' ? EXIT.INCOMPLETE : EXIT.CHANGES
}
