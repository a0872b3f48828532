import { TableError } from '../tableError.ts'
import { COLUMN_WORDS, type ColumnRole, foldedHead } from './columnWords.ts'
import { headWords } from './headWords.ts'

/** Where the columns of a table are, from 0, by what they are for. */
export type Columns = ReadonlyMap<ColumnRole, number>

/** A head row: its columns, or for each role that several columns claim, which. */
export type Head = { columns: Columns; rivals: ReadonlyMap<ColumnRole, readonly number[]> }

/** Words of a head, or by which a column is found. */
type Words = readonly string[]

const ROLES: readonly ColumnRole[] = ['code', 'page', 'listingHost', 'listingId']

/** Finds the columns that a head row names. */
export function readHead(cells: readonly string[]): Head {
  const heads = cells.map(headWords)
  const found = new Map<ColumnRole, readonly number[]>()
  for (const role of ROLES) {
    const { name, words, general } = COLUMN_WORDS[role]
    // A word such as "platform" or "id" makes a listing only where no column holds a page.
    const isSecond = role.startsWith('listing') && found.has('page')
    const tiers = [[foldedHead(name)], words, ...(isSecond ? [] : [general])]
    const places = tiers.map((tier) => placesOf(heads, tier)).find(({ length }) => length > 0)
    if (places) found.set(role, places)
  }
  dropHalfListing(found, heads)
  const pairs = [...found]
  return {
    columns: new Map(pairs.map(([role, [at = 0]]) => [role, at])),
    rivals: new Map(pairs.filter(([, { length }]) => length > 1)),
  }
}

/** A listing takes both columns. Only our own names are believed by themselves, so that each row says what it lacks. */
function dropHalfListing(found: Map<ColumnRole, readonly number[]>, heads: readonly Words[]): void {
  if (found.has('listingHost') === found.has('listingId')) return
  for (const role of ['listingHost', 'listingId'] as const) {
    const [at] = found.get(role) ?? []
    if (at !== undefined && !heads[at]?.includes(foldedHead(COLUMN_WORDS[role].name))) found.delete(role)
  }
}

function placesOf(heads: readonly Words[], words: Words): number[] {
  return heads.flatMap((head, at) => (head.some((word) => words.includes(word)) ? [at] : []))
}

/**
 * Throws `TableError` unless a head row has what an audit needs: a code, and a page or a listing unless `pageOptional`.
 * Two columns for one thing are not chosen between.
 */
export function checkHead({ columns, rivals }: Head, cells: readonly string[], pageOptional: boolean): void {
  const seen = `this table has the columns ${listOf(cells)}`
  if (!columns.has('code'))
    throw new TableError('COLUMN_CODE_MISSING', `no column holds the badge number; ${seen}. ${wordsOf('code')}`)
  for (const [role, places] of rivals) {
    const names = listOf(places.map((at) => cells[at] ?? ''))
    throw new TableError(
      'COLUMN_AMBIGUOUS',
      `${names} may all be the ${role}; name one of them ${COLUMN_WORDS[role].name}`,
    )
  }
  if (pageOptional || columns.has('page') || (columns.has('listingHost') && columns.has('listingId'))) return
  const listing = 'A listing takes two columns, listing_host and listing_id.'
  const option = '--page-optional asks only whether badges are in effect.'
  const words = `${wordsOf('page')} ${listing} ${option}`
  throw new TableError('COLUMN_PAGE_MISSING', `no column holds the shop's page or listing; ${seen}. ${words}`)
}

const listOf = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => `"${name.trim().slice(0, 40)}"`)
    .join(', ') || 'no name'

function wordsOf(role: ColumnRole): string {
  const { name, words, general } = COLUMN_WORDS[role]
  return `Name one ${name}; also understood: ${[...words, ...general].join(', ')}.`
}
