import { existsSync, readFileSync } from 'node:fs'
import type { Answer } from '../../answer.ts'
import { createClient } from '../../client.ts'
import { outcomeOf } from '../ask.ts'
import { meaningOf } from '../report/meaning.ts'
import { CommandError, EXIT } from './exit.ts'
import type { readSettings } from './settings.ts'

const LARGEST = 65_536

/** Checks one badge by code, address or a bundle in a file, and prints a line of JSON. */
export async function auditOne(
  what: string,
  settings: ReturnType<typeof readSettings>,
  page: string | null,
): Promise<{ exit: number; words: string }> {
  const client = createClient(settings)
  const answer = await client.verify(existsSync(what) ? readBundle(what) : what, { page })
  const outcome = outcomeOf(answer)
  const { state, reason, validUntil } = outcome
  const meaning = meaningOf(outcome, page !== null)
  const words = JSON.stringify({ state, reason, meaning, ...(validUntil && { validUntil }) })
  return { exit: exitOf(answer), words }
}

function readBundle(file: string): string {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8').trimStart()
  if (text.startsWith('{') && bytes.length <= LARGEST) return text
  throw new CommandError('STATE_MISSING', `${file} is no bundle; a file of shops needs --state DIR`)
}

function exitOf({ state }: Answer): number {
  if (state === 'verified') return EXIT.UNCHANGED
  return state === 'unavailable' ? EXIT.INCOMPLETE : EXIT.CHANGES
}
