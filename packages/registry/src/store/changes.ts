import { sql } from 'kysely'
import { deleteAnswersAbout, forUpdate } from '@liangpai/server/store'
import { isUnderWay, takeBackAttestation, updateRequest } from './requests.ts'
import { type AfterBadge, badgesOfOrganizations, isAfter } from './lookUp.ts'
import { sealedRequest } from './sealedTables.ts'
import type { Db, Sealing, Tx, Unsealing } from './store.ts'
import type { RequestRow } from './tables.ts'

/** The change of a badge that is under way; a renewal that the member has not confirmed is none yet. */
export async function changeOf({ tx, vault }: Unsealing, badgeNo: string): Promise<RequestRow | undefined> {
  const found = tx.selectFrom('requests').selectAll().where('badgeNo', '=', badgeNo)
  const rows = await forUpdate(tx, found).execute()
  const row = rows.find((change) => isUnderWay(change.state) && !isUnanswered(change))
  return row && sealedRequest.open(vault, row.id, row)
}

/** Whether a reminder waits for the member's own word; what was reviewed waits for it like any other change. */
export const isUnanswered = ({
  kind,
  state,
  consent,
  reviewedBy,
}: Pick<RequestRow, 'kind' | 'state' | 'reviewedBy'> & { consent: unknown }): boolean =>
  kind === 'renewal' && state === 'offered' && consent === null && reviewedBy === null

/**
 * Makes void what the member agreed to of changes that are not signed yet: they have spoken anew, or something may no longer
 * be shown. The changes go on, and they are asked once those are reviewed.
 */
export async function voidAgreements({ tx }: Pick<Unsealing, 'tx'>, badgeNo: string): Promise<void> {
  await tx.updateTable('requests').set({ consent: null }).where('badgeNo', '=', badgeNo).execute()
}

/** Words the member's pledge anew in the changes of a badge that are under way. */
export async function wordPledge(
  work: Sealing,
  badgeNo: string,
  { pledge, pledgeVersion }: Pick<RequestRow, 'pledge' | 'pledgeVersion'>,
): Promise<void> {
  const changes = await work.tx.selectFrom('requests').select('id').where('badgeNo', '=', badgeNo).execute()
  for (const { id } of changes) await updateRequest(work, id, { pledge, pledgeVersion })
}

/** Whether the name of a person is being corrected: until that is over, no name of theirs is shown anew. */
export async function isNameInQuestion({ tx }: Pick<Unsealing, 'tx'>, subjectId: string): Promise<boolean> {
  const corrections = tx.selectFrom('requests').select('state').where('subjectId', '=', subjectId)
  const rows = await corrections.where('newName', 'is not', null).execute()
  return rows.some(({ state }) => isUnderWay(state))
}

/** Changes without which a badge shows nothing more: what it was signed with before is no longer so. */
const AWAITED = ['amendment', 'transfer'] as const satisfies RequestRow['kind'][]
type Awaited = (typeof AWAITED)[number]

/** Whether a kind of change is one of those. */
export const isAwaited = (kind: RequestRow['kind']): kind is Awaited => AWAITED.some((one) => one === kind)

/** What was asked last of a badge and came to nothing: it was refused or sent back, or its member did not want it. */
export async function failedChangeOf({ tx, vault }: Unsealing, badgeNo: string): Promise<RequestRow | undefined> {
  const found = tx.selectFrom('requests').selectAll().where('badgeNo', '=', badgeNo)
  const failed = found.where('state', 'in', ['refused', 'returned']).orderBy('updatedAt', 'desc').limit(1)
  const row = await forUpdate(tx, failed).executeTakeFirst()
  return row && sealedRequest.open(vault, row.id, row)
}

/** The same, if it was sent back to be completed. */
export async function returnedChangeOf(reading: Unsealing, badgeNo: string): Promise<RequestRow | undefined> {
  const row = await failedChangeOf(reading, badgeNo)
  return row?.state === 'returned' ? row : undefined
}

/** The kind of change without which a badge shows nothing more, if one was asked for, whatever became of it. */
export async function awaitedKindOf({ tx }: Pick<Unsealing, 'tx'>, badgeNo: string): Promise<Awaited | undefined> {
  const requests = tx.selectFrom('requests').select('kind').where('badgeNo', '=', badgeNo).where('kind', 'in', AWAITED)
  const row = await requests.orderBy('createdAt', 'desc').limit(1).executeTakeFirst()
  return row?.kind as Awaited | undefined
}

/** Deletes what was asked of a badge and came to nothing, and would be asked again by a change of that kind. */
export async function forgetFailed(tx: Tx, badgeNo: string, kind: RequestRow['kind']): Promise<void> {
  const failed = tx.deleteFrom('requests').where('badgeNo', '=', badgeNo).where('kind', '=', kind)
  await failed.where('state', 'in', ['refused', 'returned']).execute()
}

/** Deletes what was asked of a badge, but for that without which it shows nothing more. */
export async function forgetOtherChanges(tx: Tx, badgeNo: string): Promise<void> {
  await tx.deleteFrom('requests').where('badgeNo', '=', badgeNo).where('kind', 'not in', AWAITED).execute()
}

/** What was attested, reviewed or agreed to of a change of a badge is void: it is attested anew. */
export async function restartChange(work: Sealing, badgeNo: string, at: number): Promise<void> {
  await voidAgreements(work, badgeNo)
  const change = await changeOf(work, badgeNo)
  if (change) await takeBackAttestation(work, change.id, at)
}

/** Deletes what was asked of a badge beside what it was issued for. */
export async function forgetChanges(tx: Tx, badgeNo: string): Promise<void> {
  const deleted = await tx.deleteFrom('requests').where('badgeNo', '=', badgeNo).returning('id').execute()
  await deleteAnswersAbout(
    tx,
    deleted.map(({ id }) => id),
  )
}

/** Deletes the renewals of a badge that its member has not answered. */
export async function forgetUnanswered(tx: Tx, badgeNo: string): Promise<void> {
  await tx
    .deleteFrom('requests')
    .where('badgeNo', '=', badgeNo)
    .where('kind', '=', 'renewal')
    .where('state', '=', 'offered')
    .where('consent', 'is', null)
    .where('reviewedBy', 'is', null)
    .execute()
}

/** When the transfer of a badge that is not confirmed was asked for. */
export async function transferAskedAt(db: Db, badgeNo: string): Promise<number | undefined> {
  const transfers = db.selectFrom('requests').select('createdAt').where('badgeNo', '=', badgeNo)
  const row = await transfers.where('kind', '=', 'transfer').orderBy('createdAt').limit(1).executeTakeFirst()
  return row?.createdAt
}

/** The badges whose transfer has completed before that time, and is not confirmed. */
export async function lapsedTransfers(db: Db, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('requests')
    .select('badgeNo')
    .where('kind', '=', 'transfer')
    .where('badgeNo', 'is not', null)
    .where('createdAt', '<', before)
    .execute()
  return [...new Set(rows.flatMap(({ badgeNo }) => badgeNo ?? []))]
}

/** A badge that ends soon, whose member was not reminded and has not asked to renew it. */
export type DueBadge = { badgeNo: string; request: string; organizationId: string; shopName: string; exp: number }

/**
 * The badges that these organisations attested and that end within that time, soonest first, each until it was listed once: all,
 * or so many of them.
 */
export async function badgesDue(
  { tx, vault }: Unsealing,
  organizations: readonly string[],
  { from, to, after, limit }: { from: number; to: number; after?: AfterBadge | undefined; limit?: number },
): Promise<DueBadge[]> {
  if (organizations.length === 0) return []
  const due = badgesOfOrganizations(tx, organizations)
    .select(['badges.badgeNo', 'badges.exp', 'requests.id', 'requests.organizationId', 'requests.shopName'])
    .where('requests.remindedAt', 'is', null)
    .where('badges.exp', '>', from)
    .where('badges.exp', '<=', to)
    .where(isAfter(after))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('requests as renewals')
            .select('renewals.id')
            .whereRef('renewals.badgeNo', '=', 'badges.badgeNo')
            .where('renewals.kind', '=', sql.lit('renewal')),
        ),
      ),
    )
    .orderBy('badges.exp')
    .orderBy('badges.badgeNo')
  const rows = await (limit === undefined ? due : due.limit(limit)).execute()
  return rows.map(({ badgeNo, exp, organizationId, ...row }) => ({
    badgeNo,
    exp,
    request: row.id,
    organizationId,
    shopName: sealedRequest.open(vault, row.id, row).shopName,
  }))
}
