import type { Db } from './store.ts'

/** Rows that are read at once: the embedded database answers in one go, and nobody else gets a turn meanwhile. */
const PAGE = 200

/**
 * Of each badge that has not ended, by the hash of its code, whose it is: the branch that attested it and the keyed hash of the
 * person's name, by which nobody is named. Some at a time, in the order of the hashes.
 */
export async function* displayers(db: Db, rows: number = PAGE): AsyncGenerator<ReadonlyMap<string, string>> {
  for (let last = ''; ;) {
    const page = await db
      .selectFrom('badges')
      .innerJoin('requests', 'requests.id', 'badges.requestId')
      .innerJoin('requestPairs', 'requestPairs.requestId', 'requests.id')
      .select(['badges.codeHash', 'requests.organizationId', 'requestPairs.person'])
      .where('badges.codeHash', '>', last)
      .orderBy('badges.codeHash')
      .limit(rows)
      .execute()
    // One of several places of a shop is enough: all are of the same person.
    yield new Map(page.map(({ codeHash, organizationId, person }) => [codeHash, `${organizationId} ${person}`]))
    if (page.length < rows) return
    last = page.at(-1)?.codeHash ?? ''
  }
}
