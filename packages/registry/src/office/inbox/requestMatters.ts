import { holdsOn } from '@liangpai/core/organization'
import { dayOf, organizationOf, personOf, rolesIn } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { shopOf } from '../../store/requests.ts'
import type { ProofRow, RequestRow } from '../../store/tables.ts'
import { openRequests, proofsByRequest } from '../../store/waiting.ts'
import { isProven } from '../proof/isProven.ts'
import type { Reach } from '../reach.ts'
import { ATTESTERS, RECORDERS, REVIEWERS } from '../roles.ts'
import { isSubject, subjectOf } from '../subjectOf.ts'
import { wordsOf } from '../wordsOf.ts'
import type { RequestMatter } from './matter.ts'

/** The requests that wait for whoever reads. Nobody is shown their own, nor what was handed to another. */
export async function requestMatters(work: Reading, reach: Reach): Promise<RequestMatter[]> {
  const requests = await openRequests(work, [...reach.organizations.keys()])
  const proofs = await proofsByRequest(
    work,
    requests.map(({ id }) => id),
  )
  const matters: RequestMatter[] = []
  for (const request of requests) {
    const waiting = await waitingFor(work, reach, request, proofs.get(request.id) ?? [])
    if (waiting && (await subjectOf(work, request)) !== work.actor)
      matters.push({ ...waiting, ...(await describe(work, request)) })
  }
  return matters
}

type Waiting = Pick<RequestMatter, 'act' | 'isLate' | 'isLookedAt'>

async function waitingFor(
  work: Reading,
  reach: Reach,
  request: RequestRow,
  proofs: readonly ProofRow[],
): Promise<Waiting | undefined> {
  const { organizationId, issuerId, state, attestedBy, handedTo } = request
  if (handedTo !== null && handedTo !== work.actor) return lookAt(work, reach, request, proofs)
  if (state === 'requested') {
    if (reach.belongsTo(organizationId, ATTESTERS)) return { act: 'attest' }
    if (reach.mayIn(organizationId, ATTESTERS) && (await isLeftTo(work, request)))
      return { act: 'attest', isLate: true }
  }
  if (state === 'attested' && attestedBy !== work.actor && reach.mayIn(issuerId, REVIEWERS)) return { act: 'review' }
  if (state === 'reviewed' && (await isProven(work, request))) {
    const hands = reach.belongsTo(organizationId, RECORDERS) || reach.mayIn(issuerId, REVIEWERS)
    return hands ? { act: 'handOver' } : undefined
  }
  return lookAt(work, reach, request, proofs)
}

/** A shop on a marketplace takes two persons who look at it; who has looked waits for the other. */
function lookAt(
  { actor }: Reading,
  reach: Reach,
  { organizationId, issuerId }: RequestRow,
  proofs: readonly ProofRow[],
): Waiting | undefined {
  const open = proofs.filter(({ method, provenAt }) => method === 'review' && provenAt === null)
  const isMine = open.some(({ firstBy }) => firstBy !== actor)
  const looks = reach.belongsTo(organizationId, REVIEWERS) || reach.mayIn(issuerId, REVIEWERS)
  if (!isMine || !looks) return undefined
  return { act: 'look', ...(open.some(({ firstBy }) => firstBy !== null) && { isLookedAt: true }) }
}

/** Whether a request is left to the superior: its organisation has not answered in time, or nobody there may attest it. */
async function isLeftTo(work: Reading, { organizationId, subjectId, updatedAt }: RequestRow): Promise<boolean> {
  const { tx, at, vault } = work
  if (at >= answerDue(work, updatedAt)) return true
  const roles = await rolesIn(tx, organizationId)
  const attesters = roles.filter(({ name, term }) => ATTESTERS.includes(name) && holdsOn(term, dayOf(at)))
  return attesters.every(({ person: actor }) => isSubject({ vault, actor }, subjectId))
}

async function describe(work: Reading, request: RequestRow): Promise<Omit<RequestMatter, keyof Waiting>> {
  const { id, kind, organizationId, subjectId, byForm, decision, state, updatedAt } = request
  return {
    since: updatedAt,
    due: answerDue(work, updatedAt),
    organization: wordsOf(await organizationOf(work, organizationId)),
    request: id,
    kind,
    shop: shopOf(request).name,
    name: (await personOf(work, subjectId)).name,
    ...(byForm === 1 && { isByForm: true }),
    ...(decision !== null && state === 'requested' && { isAnswered: true }),
  }
}
