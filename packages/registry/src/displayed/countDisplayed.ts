import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { setImmediate as letOthersIn } from 'node:timers/promises' // the embedded database answers at once
import type { Context, Work } from '../context.ts'
import { lockHead } from '../journal/reconcile.ts'
import { pendingActs } from '../journal/table.ts'
import type { Head } from '../store/journalTables.ts'
import { displayers } from '../store/displayers.ts'
import type { Db } from '../store/store.ts'
import { InEffectAt } from './inEffectAt.ts'

/**
 * What the journal said of a moment that is over, up to its line `head`, and whose the badges were that had not ended then. `hash` is
 * how persons are written there.
 */
export type Displayed = {
  inEffect: InEffectAt
  head: Head | undefined
  personOf: ReadonlyMap<string, string>
  hash: Hash
}

type Hash = (person: string) => string

/** Reads what a count needs, in pages and outside of a transaction: the journal may be long, and no writer waits for it. */
export async function readDisplayed(
  { store: { db }, journal }: Pick<Context, 'store' | 'journal'>,
  moment: number,
): Promise<Displayed> {
  const hash = throwAwayHash()
  const personOf = await hashedPersons(db, hash) // first: a badge that ends meanwhile was in effect all the same
  const inEffect = new InEffectAt(moment)
  let head: Head | undefined
  for await (const page of journal.pages(db)) {
    inEffect.read(page.lines)
    head = page.head
    await letOthersIn()
  }
  return { inEffect, head, personOf, hash }
}

/**
 * How many persons displayed their membership at a moment, each once in a branch (PAGES 3.7), with the acts that were journaled
 * since it was read. Undefined where that cannot be known any more: a badge that was in effect then has ended since, and whose it
 * was is deleted. The journal says which were in effect, the database whose they are.
 */
export async function countDisplayed(
  { tx, journal }: Pick<Work, 'tx' | 'journal'>,
  { inEffect, head, personOf, hash }: Displayed,
): Promise<number | undefined> {
  await lockHead(tx) // no act that waits becomes a line between the two
  for await (const page of journal.pages(tx, head)) inEffect.read(page.lines)
  inEffect.read(await pendingActs(tx))
  const codes = inEffect.codes()
  // A badge of the last moment, whose transaction ended after the persons were read, is here and not there.
  const isLate = codes.some((code) => !personOf.has(code))
  const late = isLate ? await hashedPersons(tx, hash) : personOf
  const persons = new Set<string>()
  for (const code of codes) {
    const person = personOf.get(code) ?? late.get(code)
    if (person === undefined) return undefined
    persons.add(person)
  }
  return persons.size
}

async function hashedPersons(db: Db, hash: Hash): Promise<ReadonlyMap<string, string>> {
  const hashed = new Map<string, string>()
  for await (const page of displayers(db)) {
    for (const [code, person] of page) hashed.set(code, hash(person))
    await letOthersIn()
  }
  return hashed
}

/** Keyed by what is drawn here and kept nowhere, so that no list of persons outlives the count. */
function throwAwayHash(): Hash {
  const key = createSecretKey(randomBytes(32))
  return (person) => createHmac('sha256', key).update(person).digest('base64url')
}
