import { Refusal } from '@liangpai/server'
import type { RefusalCode } from '@liangpai/presentation'
import type { Reading } from '../../context.ts'
import { judgeOffer } from '../offer/offer.ts'
import { requireDue } from '../change/renew.ts'
import { pausesOf } from '../../store/pauses.ts'
import type { BadgeRow, ProofRow, RequestRow } from '../../store/tables.ts'
import { isProven } from '../proof/isProven.ts'
import type { Reach } from '../reach.ts'
import { ATTESTERS, DECIDERS, forbidOwn, RECORDERS, REVIEWERS } from '../roles.ts'
import { judgeLook } from '../request/prove.ts'
import type { May, RequestAct } from './requestView.ts'
import { judgeAttester, judgeReviewer } from '../request/separation.ts'

type Acts = Partial<Record<RequestAct, May>>

/** What whoever reads may do with a request now, and why not where a rule forbids what is theirs otherwise. */
export async function actsOn(
  work: Reading,
  reach: Reach,
  { request, proofs, badge }: { request: RequestRow; proofs: readonly ProofRow[]; badge?: BadgeRow | undefined },
): Promise<Acts> {
  const { organizationId, state } = request
  const may = (roles: Parameters<Reach['mayIn']>[1]) => reach.mayIn(organizationId, roles)
  const acts: Acts = {}
  if (state === 'requested' && may(ATTESTERS)) acts.attest = await judged(() => judgeAttester(work, request))
  if (state === 'attested' && may(REVIEWERS)) acts.review = await judged(() => judgeReview(work, request))
  if ((state === 'requested' || state === 'attested') && may(DECIDERS))
    acts.return = acts.refuse = await judged(() => forbidOwn(work, request))
  if (state === 'returned' && may(RECORDERS)) acts.resubmit = {}
  if ((state === 'reviewed' || state === 'offered') && (may(RECORDERS) || reach.mayIn(request.issuerId, REVIEWERS)))
    acts.offer = await judged(() => judgeOffer(work, request))
  return {
    ...acts,
    ...(await proofActs(work, request, proofs, may)),
    ...(badge && badgeActs(work, reach, request, badge)),
    ...(badge && (await memberActs(work, reach, request, badge))),
  }
}

/** A renewal is signed by its review, so that its shop has to be proven by then. */
async function judgeReview(work: Reading, request: RequestRow): Promise<void> {
  await judgeReviewer(work, request)
  if (request.consent !== null && !(await isProven(work, request))) throw new Refusal('shopNotProven')
}

async function proofActs(
  work: Reading,
  request: RequestRow,
  proofs: readonly ProofRow[],
  may: (roles: typeof RECORDERS) => boolean,
): Promise<Acts> {
  if (request.state === 'refused' || request.state === 'returned') return {}
  const open = proofs.filter(({ provenAt }) => provenAt === null)
  const files = proofs.filter(
    ({ method, provenAt, failures }) => method === 'file' && (provenAt === null || failures > 0),
  )
  const looks = open.filter(({ method }) => method === 'review')
  return {
    ...(files.length > 0 && (may(RECORDERS) || may(REVIEWERS)) && { prove: {} }),
    ...(looks.length > 0 && may(REVIEWERS) && { look: await judged(() => judgeLook(work, request, looks)) }),
  }
}

function badgeActs(work: Reading, reach: Reach, request: RequestRow, badge: BadgeRow): Acts {
  const ofIssuer = reach.mayIn(badge.issuerId, REVIEWERS)
  const isOver = work.at >= badge.exp
  const pauses = pausesOf(badge)
  const isDue = refusalOf(() => requireDue(work, badge)) === undefined && !isOver && request.remindedAt === null
  return {
    ...(isDue && reach.mayIn(request.organizationId, RECORDERS) && { remind: {} }),
    ...(ofIssuer && { end: {} }),
    ...(ofIssuer && !isOver && !pauses.includes('office') && { pause: {} }),
    ...(ofIssuer && !isOver && pauses.includes('office') && { resume: {} }),
  }
}

/** What is done for a member: by the branch that attested, or by the issuer. Whether it can be done is for the rules of each verb. */
async function memberActs(work: Reading, reach: Reach, request: RequestRow, badge: BadgeRow): Promise<Acts> {
  const ofBranch = reach.mayIn(request.organizationId, RECORDERS)
  const ofIssuer = reach.mayIn(badge.issuerId, REVIEWERS)
  const isOver = work.at >= badge.exp
  return {
    ...(ofBranch && { dataLink: {}, correct: {} }),
    ...(ofBranch && !isOver && { amend: {} }),
    ...(ofIssuer && { stopLink: await judged(() => forbidOwn(work, request)) }),
    ...(ofIssuer && !isOver && { transfer: {} }),
  }
}

async function judged(judge: () => Promise<void>): Promise<May> {
  try {
    await judge()
    return {}
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code }
    throw error
  }
}

function refusalOf(judge: () => void): RefusalCode | undefined {
  try {
    judge()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
