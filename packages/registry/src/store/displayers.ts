import type { Db } from './store.ts'

/**
 * Of each badge that has not ended, by the hash of its code, whose it is: the branch that attested it and the keyed hash of the
 * person's name, by which nobody is named.
 */
export async function displayers(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('badges')
    .innerJoin('requests', 'requests.id', 'badges.requestId')
    .innerJoin('requestPairs', 'requestPairs.requestId', 'requests.id')
    .select(['badges.codeHash', 'requests.organizationId', 'requestPairs.person'])
    .execute()
  return new Map(rows.map(({ codeHash, organizationId, person }) => [codeHash, `${organizationId} ${person}`]))
}
