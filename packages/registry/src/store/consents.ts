import type { Facts } from '@liangpai/core'
import { sealedConsent } from './sealedTables.ts'
import type { Db, Sealing, Unsealing } from './store.ts'
import type { ConsentRow } from './tables.ts'

/** Adds a consent to a badge, which is in force from now on. */
export async function addConsent({ tx, vault }: Sealing, row: ConsentRow): Promise<void> {
  await tx.insertInto('consents').values(sealedConsent.seal(vault, row)).execute()
}

/** All consents to a badge, the newest first. */
export async function consentsOf({ tx, vault }: Unsealing, badgeNo: string): Promise<ConsentRow[]> {
  const rows = await tx.selectFrom('consents').selectAll().where('badgeNo', '=', badgeNo).orderBy('n', 'desc').execute()
  return rows.map((row) => sealedConsent.open(vault, row.id, row))
}

/** The consent in force of a badge that is there. */
export async function consentOf({ tx, vault }: Unsealing, badgeNo: string): Promise<ConsentRow> {
  const found = tx.selectFrom('consents').selectAll().where('badgeNo', '=', badgeNo).orderBy('n', 'desc').limit(1)
  const row = await found.executeTakeFirstOrThrow()
  return sealedConsent.open(vault, row.id, row)
}

/** How many consents there were to a badge. */
export async function countConsents({ tx }: Pick<Unsealing, 'tx'>, badgeNo: string): Promise<number> {
  const counted = tx.selectFrom('consents').select(({ fn }) => fn.countAll<number>().as('n'))
  const { n } = await counted.where('badgeNo', '=', badgeNo).executeTakeFirstOrThrow()
  return Number(n)
}

/** How many consents there were to a badge since that time. */
export async function countConsentsSince(tx: Db, badgeNo: string, since: number): Promise<number> {
  const counted = tx.selectFrom('consents').select(({ fn }) => fn.countAll<number>().as('n'))
  const { n } = await counted.where('badgeNo', '=', badgeNo).where('consentedAt', '>', since).executeTakeFirstOrThrow()
  return Number(n)
}

/** The facts that were consented to, beside membership and issuer. */
export const consentedFacts = ({ facts }: Pick<ConsentRow, 'facts'>): Facts => JSON.parse(facts) as Facts

/** Takes facts out of what is public by the consent in force; its receipt stays as it was given. */
export async function narrowConsent(work: Sealing, badgeNo: string, facts: Facts): Promise<void> {
  const { id } = await consentOf(work, badgeNo)
  const set = sealedConsent.sealSome(work.vault, id, { facts: JSON.stringify(facts) })
  await work.tx.updateTable('consents').set(set).where('id', '=', id).execute()
}
