import { readFileSync, statSync } from 'node:fs'
import { readPageAddress } from '@liangpai/core'
import { createClient } from '../../client.ts'
import type { Result } from '../../result.ts'
import { meaningOf } from '../report/meaning.ts'
import { storedResultOf } from '../state/results.ts'
import { CommandError, EXIT } from './exit.ts'
import type { Settings } from './settings.ts'

/** The size limit of a bundle in bytes. */
const LARGEST = 65_536

/** Checks one badge by code, address or a file with its bundle. `page` is as typed. `output` is a line of JSON. */
export async function checkOneBadge(
  input: string,
  settings: Settings,
  page: string | undefined,
): Promise<{ exit: number; output: string }> {
  const address = page === undefined ? null : readPageAddress(page)
  if (address === undefined) throw new CommandError('PAGE_UNREADABLE', `${page} is not the address of a page`)
  const result = await createClient(settings).verify(isFile(input) ? readBundle(input) : input, { page: address })
  const { state, reason, validUntil } = storedResultOf(result)
  const meaning = meaningOf({ state, reason, code: input }, address !== null)
  return { exit: exitOf(result), output: JSON.stringify({ state, reason, meaning, ...(validUntil && { validUntil }) }) }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

function readBundle(file: string): string {
  const text = readFileSync(file)
    .subarray(0, LARGEST + 1)
    .toString('utf8')
    .trimStart()
  if (text.startsWith('{')) return text
  throw new CommandError('STATE_MISSING', `${file} is not a bundle; a file of shops needs --state FOLDER`)
}

function exitOf({ state }: Result): number {
  if (state === 'verified') return EXIT.UNCHANGED
  if (state === 'unreadable') return EXIT.USAGE
  return state === 'unavailable' ? EXIT.INCOMPLETE : EXIT.CHANGES
}
