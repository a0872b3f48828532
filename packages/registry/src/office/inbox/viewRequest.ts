import type { Decision } from '@liangpai/presentation'
import { findPerson, organizationOf, personOf, readEyes, Refusal, sharesEyes } from '@liangpai/server'
import { lastAct } from '@liangpai/server/store'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { badgeViewOf, receiversOf } from './badgeView.ts'
import { findBadge, findBadgeByRequest } from '../../store/badges.ts'
import { issuerOf, policyOf } from '../../store/issuers.ts'
import { proofsOf } from '../../store/proofs.ts'
import { findRequest, type OpenRequest, shopOf } from '../../store/requests.ts'
import type { ProofRow, RequestRow } from '../../store/tables.ts'
import { statementOf } from '../issuance/signBadge.ts'
import { validUntilOf } from '../issuance/validUntil.ts'
import { reachOf } from '../reach.ts'
import { SEERS } from '../roles.ts'
import { wordsOf } from '../wordsOf.ts'
import { officialOf, othersFor } from './others.ts'
import { actsOn } from './requestActs.ts'
import type { Done, RequestView, ShopProof } from './requestView.ts'

/**
 * A request as whoever reads may see it. Throws `notFoundOrNotYours` for one that is not there and for one of an organisation
 * that their roles do not reach.
 */
export async function viewRequest(work: Reading, id: string): Promise<RequestView> {
  const reach = await reachOf(work)
  const request = await findRequest(work, id)
  if (!request || !reach.mayIn(request.organizationId, SEERS)) throw new Refusal('notFoundOrNotYours')
  const badge = await findBadgeByRequest(work.tx, id)
  const proofs = await allProofs(work, request)
  const acts = await actsOn(work, reach, { request, proofs, badge })
  return {
    ...(await partiesOf(work, request)),
    ...(await historyOf(work, request)),
    proofs: await Promise.all(proofs.map((proof) => shopProof(work, proof))),
    ...(await contentOf(work, request)),
    ...(badge && { badge: await badgeViewOf(work, badge, acts) }),
    acts,
    ...(acts.transfer && { receivers: receiversOf(reach, request) }),
    others: await othersFor(work, request),
    ...(await sharedEyes(work, request)),
  }
}

/** A change counts what was proven for its badge. */
async function allProofs(work: Reading, { id, badgeNo }: RequestRow): Promise<ProofRow[]> {
  const badge = badgeNo === null ? undefined : await findBadge(work.tx, badgeNo)
  return [...(badge ? await proofsOf(work, badge.requestId) : []), ...(await proofsOf(work, id))]
}

async function partiesOf(work: Reading, request: OpenRequest) {
  const issuer = await issuerOf(work, request.issuerId)
  const { id, kind, state, relation, subjectId, newName, pledge, note } = request
  return {
    request: id,
    kind,
    state,
    relation,
    isByForm: request.byForm === 1,
    name: (await personOf(work, subjectId)).name,
    ...(newName !== null && { newName }),
    shop: shopOf(request),
    ...(pledge !== null && { pledge }),
    ...(note !== null && { note }),
    ...(await beforeOf(work, request)),
    organization: wordsOf(await organizationOf(work, request.organizationId)),
    issuer: wordsOf(issuer),
    allowsProbationary: policyOf(issuer).probationary,
  }
}

async function beforeOf(work: Reading, { badgeNo }: RequestRow): Promise<Pick<RequestView, 'before'>> {
  const badge = badgeNo === null ? undefined : await findBadge(work.tx, badgeNo)
  const issued = badge && (await findRequest(work, badge.requestId))
  if (!issued) return {}
  return {
    before: { shop: shopOf(issued), organization: wordsOf(await organizationOf(work, issued.organizationId)) },
  }
}

async function historyOf(work: Reading, request: RequestRow) {
  const { createdAt, updatedAt, membership, attestedBy, reviewedBy, evidenceKind, evidenceDate, decision, handedTo } =
    request
  return {
    since: createdAt,
    updatedAt,
    due: answerDue(work, updatedAt),
    ...(membership !== null && { membership }),
    ...(evidenceKind !== null && evidenceDate !== null && { evidence: { kind: evidenceKind, date: evidenceDate } }),
    ...(attestedBy !== null && { attested: await doneBy(work, request, 'attest', attestedBy) }),
    ...(reviewedBy !== null && { reviewed: await doneBy(work, request, 'review', reviewedBy) }),
    ...(decision !== null && { decision: JSON.parse(decision) as Decision }),
    ...(handedTo !== null && { handedTo: (await findPerson(work, handedTo))?.name ?? handedTo }),
  }
}

/** Who attested or reviewed; when and how they had signed in stands in the trail. */
async function doneBy(work: Reading, request: RequestRow, verb: string, person: string): Promise<Done> {
  const act = await lastAct(work.tx, verb, request.id)
  return {
    by: await officialOf(work, request, person),
    at: act?.at ?? request.updatedAt,
    via: act?.via ?? null,
  }
}

async function shopProof(
  work: Reading,
  { claim, method, provenAt, firstBy, fileName, content, failures }: ProofRow,
): Promise<ShopProof> {
  const first = firstBy === null ? undefined : await findPerson(work, firstBy)
  return {
    claim,
    method,
    isProven: provenAt !== null,
    ...(first && { lookedAtBy: first.name }),
    ...(method === 'file' && { file: { url: String(new URL(fileName, claim)), content } }),
    failures,
  }
}

/** With whom whoever reads counts as one, where that keeps them from reviewing. */
async function sharedEyes(work: Reading, request: RequestRow): Promise<Pick<RequestView, 'sharesEyesWith'>> {
  if (!sharesEyes(work.eyes, readEyes(request.attestedEyes))) return {}
  const others = work.eyes.filter((person) => person !== work.actor)
  if (others.length === 0) return {}
  return { sharesEyesWith: await Promise.all(others.map(async (id) => (await findPerson(work, id))?.name ?? id)) }
}

/** What will be signed, by the data that it is signed from; nothing while nothing is attested, or it may no longer be. */
async function contentOf(work: Reading, request: RequestRow): Promise<Pick<RequestView, 'willSign' | 'isConfirmed'>> {
  const isConfirmed = request.consent !== null
  if (request.membership === null || request.state === 'issued') return { isConfirmed }
  const issuer = await issuerOf(work, request.issuerId)
  const exp = await validUntilOf(work, request).catch(unlessRefused)
  if (exp === undefined) return { isConfirmed }
  const { facts: _, ...willSign } = statementOf({ request, issuer, facts: {}, exp })
  return { isConfirmed, willSign }
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
