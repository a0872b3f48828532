import { MEMBER, passkeysOf, personOf } from '@liangpai/server'
import type { Context, Reading } from '../../context.ts'
import { changeOf } from '../../store/changes.ts'
import { openToken } from '../../store/badges.ts'
import { consentsOf } from '../../store/consents.ts'
import { MEMBER_DATA } from '../../store/memberData.ts'
import { stopLinkChangeOf } from '../../store/stopLinks.ts'
import { pausesOf } from '../../store/pauses.ts'
import { proofsOf } from '../../store/proofs.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import type { BadgeRow, ConsentRow, RequestRow } from '../../store/tables.ts'
import { accessOf } from '../session/access.ts'

/**
 * All that is held of a member at one shop, machine-readable (PIPL 45): at the branch's level what the branch holds. Times
 * are ISO 8601. Throws as `viewData`.
 */
export const copyData = (context: Context, session: string): Promise<object> =>
  context.read(MEMBER, async (reading) => {
    const { badge, level } = await accessOf(reading, session)
    const request = await requestOf(reading, badge.requestId)
    return {
      format: 'liangpai member data 1',
      registry: reading.origin,
      copiedAt: iso(reading.at),
      level,
      person: { name: (await personOf(reading, request.subjectId)).name },
      request: requestPart(request),
      badge: { number: badge.badgeNo, ...badgePart(badge) },
      change: changePart(await changeOf(reading, badge.badgeNo)),
      ...(level === 'member' && (await memberPart(reading, badge, request))),
    }
  })

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()
const isoOrNull = (seconds: number | null): string | null => (seconds === null ? null : iso(seconds))

const requestPart = (request: RequestRow) => ({
  organization: request.organizationId,
  issuer: request.issuerId,
  shop: shopOf(request),
  relation: request.relation,
  membership: request.membership,
  probationEnd: request.probationEnd,
  evidence: { kind: request.evidenceKind, date: request.evidenceDate },
  createdAt: iso(request.createdAt),
  updatedAt: iso(request.updatedAt),
})

/** The change that is under way, as its member asked for it. */
const changePart = (change: RequestRow | undefined) =>
  change
    ? { kind: change.kind, state: change.state, newName: change.newName, note: change.note, ...requestPart(change) }
    : null

const badgePart = ({ state, pausedFor, changedAt, iat, exp }: BadgeRow) => ({
  state,
  pausedFor: pausesOf({ state, pausedFor }),
  changedAt: iso(changedAt),
  validFrom: iso(iat),
  validUntil: iso(exp),
})

async function memberPart(reading: Reading, badge: BadgeRow, request: RequestRow) {
  return {
    pledge: request.pledge,
    pledgeVersion: request.pledgeVersion,
    signedBadge: openToken(reading.vault, badge),
    statusIndex: badge.idx,
    shopProofs: (await proofsOf(reading, request.id)).map(({ claim, method, provenAt, checkedAt }) => ({
      claim,
      method,
      provenAt: isoOrNull(provenAt),
      checkedAt: isoOrNull(checkedAt),
    })),
    stopLink: { changedAt: isoOrNull((await stopLinkChangeOf(reading.tx, badge.badgeNo))?.changedAt ?? null) },
    consents: (await consentsOf(reading, badge.badgeNo)).map(consentPart),
    passkeys: (await passkeysOf(reading, { purpose: MEMBER_DATA, subject: badge.codeHash })).map(
      ({ name, createdAt, usedAt }) => ({ name, createdAt: iso(createdAt), usedAt: isoOrNull(usedAt) }),
    ),
    afterWithdrawal: {
      badgeHash: { why: 'an old badge must not take effect again' },
      ...(reading.keptDays !== undefined && { consentRecordDays: reading.keptDays }),
      backupDays: reading.backupDays,
    },
  }
}

/** Every consent with all that its row has: the signed receipt, and the text that was shown. */
const consentPart = ({ id: _, badgeNo: _number, facts, consentedAt, ...rest }: ConsentRow) => ({
  ...rest,
  facts: JSON.parse(facts) as unknown,
  consentedAt: iso(consentedAt),
})
