import type { Facts } from '@liangpai/core'
import { evidenceKinds } from '@liangpai/core/organization'
import { daysInWords, type Fact, inEachLanguage, ofEachFact } from '@liangpai/presentation'
import { MEMBER, organizationOf, passkeysOf, personOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Context, Reading } from '../../context.ts'
import { flag, membership, pauseCause, requestKind, seconds, shop, words } from '../../output/schemas.ts'
import { SERVED_AFTER_END } from '../../publication/bundle.ts'
import { STOP_LINK_KEPT } from '../../publication/deletion.ts'
import { consentedFacts, consentsOf } from '../../store/consents.ts'
import { MEMBER_DATA } from '../../store/memberData.ts'
import { stopLinkChangeOf } from '../../store/stopLinks.ts'
import { transferLapseOf } from '../change/lapse.ts'
import { wordsOf } from '../wordsOf.ts'
import { DUE_WITHIN } from '../change/renew.ts'
import { failedChange, viewFailedChange } from '../change/failedChange.ts'
import { changeSteps, stepsOf } from '../change/viewChange.ts'
import { pausesOf } from '../../store/pauses.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { accessOf, type DataLevel } from '../session/access.ts'

const passkey = z.strictObject({ id: z.string(), name: z.string(), createdAt: seconds, usedAt: seconds.nullable() })

/** What only the member sees. */
const memberPartSchema = z.strictObject({
  isPublic: z
    .strictObject({ name: z.boolean(), branch: z.boolean(), pledge: z.boolean() } satisfies Record<Fact, z.ZodType>)
    .describe('which of the facts they made public'),
  pledge: z.string().exactOptional(),
  pledgeVersion: z.int().describe('counts the wordings of the pledge from 1'),
  consents: z
    .array(z.strictObject({ id: z.string(), kind: requestKind, consentedAt: seconds }))
    .describe('their consents, newest first'),
  stopLink: z
    .strictObject({ changedAt: seconds.exactOptional(), changedBy: z.array(z.string()) })
    .describe('when it was last changed, and by which people of the office; nobody where the member did it'),
  passkeys: z.array(passkey),
})
/** The same. */
export type MemberPart = z.output<typeof memberPartSchema>

/**
 * What "My data" shows: what the branch holds, and to whoever is shown to be the member, all else (DESIGN 5). Times in
 * seconds. Never another shop of the same person, and never who looked at anything.
 */
export const dataView = z.strictObject({
  level: z.enum(['branch', 'member']),
  badgeNo: z.string(),
  shop,
  state: z.enum(['active', 'paused', 'expired']),
  pausedFor: z.array(pauseCause).exactOptional().describe('of a paused one, whose pauses hold it'),
  pausedAt: seconds.exactOptional(),
  validUntil: seconds,
  keptUntil: seconds.exactOptional().describe('the data of an expired badge are deleted then'),
  lineFollows: flag.describe('it was stopped, and the copy of the journal does not say so yet'),
  name: z.string(),
  membership,
  branch: words,
  evidence: z.strictObject({ kind: z.enum(evidenceKinds), date: z.string() }).exactOptional(),
  backupDays: z.int().describe('days after which what was deleted is gone from backups'),
  retention: z
    .strictObject({ days: z.int(), words })
    .exactOptional()
    .describe('for how long the record of the consent is kept after the ending, where the operator has to'),
  stopLinkUntil: seconds.describe('the hash of the stop link is kept until then'),
  change: changeSteps.exactOptional().describe('a change that is under way'),
  failedChange: failedChange.exactOptional().describe('what was asked last and came to nothing'),
  transferLapsesAt: seconds.exactOptional().describe('the badge ends then, unless its transfer has been confirmed'),
  isDue: flag.describe('it can be renewed now'),
  member: memberPartSchema.exactOptional().describe('what only the member sees'),
})
/** The same. */
export type DataView = z.output<typeof dataView>

/** What a session of "My data" shows. It counts as used. Throws `dataSessionEnded`, and `notInEffect` once the badge has ended. */
export async function viewData(context: Context, session: string): Promise<DataView> {
  await context.transact(MEMBER, (work) => accessOf(work, session)).catch(unlessFull)
  const view = await context.read(MEMBER, async (reading) => {
    const { badge, level } = await accessOf(reading, session)
    return { codeHash: badge.codeHash, ...(await viewOf(reading, badge, level)) }
  })
  const { codeHash, ...shown } = view
  const follows = shown.state === 'paused' && (await context.journal.isWaiting(codeHash))
  return { ...shown, ...(follows && { lineFollows: true }) }
}

/** On a full disk a member still sees what they can withdraw. */
function unlessFull(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'storageFull') throw error
}

async function viewOf(reading: Reading, badge: BadgeRow, level: DataLevel): Promise<DataView> {
  const request = await requestOf(reading, badge.requestId)
  const { evidenceKind, evidenceDate } = request
  const change = await stepsOf(reading, badge)
  const failedChange = change ? undefined : await viewFailedChange(reading, badge)
  const transferLapsesAt = await transferLapseOf(reading, badge)
  const { backupDays, keptDays } = reading
  return {
    level,
    badgeNo: badge.badgeNo,
    shop: shopOf(request),
    ...stateOf(badge, reading.at),
    name: (await personOf(reading, request.subjectId)).name,
    membership: request.membership ?? 'full',
    branch: wordsOf(await organizationOf(reading, request.organizationId)),
    ...(evidenceKind !== null && evidenceDate !== null && { evidence: { kind: evidenceKind, date: evidenceDate } }),
    backupDays,
    ...(keptDays !== undefined && {
      retention: { days: keptDays, words: inEachLanguage((one) => daysInWords(keptDays, one)) },
    }),
    stopLinkUntil: badge.exp + STOP_LINK_KEPT,
    ...(change && { change }),
    ...(failedChange && { failedChange }),
    ...(transferLapsesAt !== undefined && { transferLapsesAt }),
    ...(reading.at >= badge.exp - DUE_WITHIN && change?.kind !== 'renewal' && { isDue: true as const }),
    ...(level === 'member' && { member: await memberPart(reading, badge, request) }),
  }
}

function stateOf({ state, pausedFor, changedAt, exp: validUntil }: BadgeRow, at: number) {
  if (at >= validUntil) return { state: 'expired' as const, validUntil, keptUntil: validUntil + SERVED_AFTER_END }
  if (state === 'active') return { state, validUntil }
  return { state, pausedFor: pausesOf({ state, pausedFor }), pausedAt: changedAt, validUntil }
}

async function memberPart(
  reading: Reading,
  badge: BadgeRow,
  { pledge, pledgeVersion }: RequestRow,
): Promise<MemberPart> {
  const { badgeNo, codeHash } = badge
  const consents = await consentsOf(reading, badgeNo)
  const facts: Facts = consents[0] ? consentedFacts(consents[0]) : {}
  return {
    isPublic: ofEachFact((fact) => facts[fact] !== undefined),
    ...(pledge !== null && { pledge }),
    pledgeVersion,
    consents: consents.map(({ id, kind, consentedAt }) => ({ id, kind, consentedAt })),
    stopLink: await stopLinkOf(reading, badgeNo),
    passkeys: await passkeysOf(reading, { purpose: MEMBER_DATA, subject: codeHash }),
  }
}

async function stopLinkOf(reading: Reading, badgeNo: string): Promise<MemberPart['stopLink']> {
  const change = await stopLinkChangeOf(reading.tx, badgeNo)
  if (change?.changedAt == null) return { changedBy: [] }
  const people = JSON.parse(change.changedBy ?? '[]') as string[]
  const names = await Promise.all(people.map(async (id) => (await personOf(reading, id).catch(() => undefined))?.name))
  return { changedAt: change.changedAt, changedBy: names.filter((name) => name !== undefined) }
}
