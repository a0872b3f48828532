import { holdsOn } from '@liangpai/core/organization'
import { type AppointedRole, dayOf, namesOf, rolesInEach } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { memberIdOf } from '../../store/members.ts'
import { requestOf } from '../../store/requests.ts'
import {
  openShopName,
  type ProofStep,
  proofsByRequest,
  type WaitingRequest,
  waitingRequests,
} from '../../store/waiting.ts'
import { isProven } from '../proof/isProven.ts'
import type { Reach } from '../reach.ts'
import { ATTESTERS, RECORDERS, REVIEWERS } from '../roles.ts'
import { subjectAmong } from '../subjectOf.ts'
import { wordsOf } from '../wordsOf.ts'
import type { RequestMatter } from './matter.ts'

/** The requests that wait for whoever reads. Nobody is shown their own, nor what was handed to another. */
export async function requestMatters(work: Reading, reach: Reach): Promise<RequestMatter[]> {
  const waiting: { request: WaitingRequest; waits: Waits }[] = []
  const requests = await waitingRequests(work, [...reach.organizations.keys()])
  const context = await contextOf(work, reach, requests)
  for (const request of requests) {
    const waits = await waitsFor(work, reach, request, context)
    if (waits) waiting.push({ request, waits })
  }
  const names = await namesOf(work, [...waiting.map(({ request }) => request.subjectId), ...work.eyes])
  return waiting
    .filter(({ request }) => subjectAmong(work, names, request) !== work.actor)
    .map(({ request, waits }) => ({ ...waits, ...describe(work, { reach, names }, request) }))
}

type Waits = Pick<RequestMatter, 'act' | 'isLate' | 'isWithoutAttester' | 'isLookedAt'>

/**
 * What is known beside the requests: how far their proofs are, and how requests call those who may attest in organisations whose
 * superior looks at what they leave.
 */
type RequestsContext = {
  proofs: ReadonlyMap<string, readonly ProofStep[]>
  attesters: ReadonlyMap<string, readonly string[]>
}

async function contextOf(work: Reading, reach: Reach, requests: readonly WaitingRequest[]): Promise<RequestsContext> {
  const fromAbove = requests.filter((one) => one.state === 'requested' && isAbove(reach, one))
  const organizations = new Set(fromAbove.map(({ organizationId }) => organizationId))
  return {
    proofs: await proofsByRequest(
      work,
      requests.map(({ id }) => id),
    ),
    attesters: new Map(
      [...(await rolesInEach(work.tx, [...organizations]))].map(([id, roles]) => [id, attestersAmong(work, roles)]),
    ),
  }
}

const attestersAmong = ({ at, vault }: Reading, roles: readonly AppointedRole[]): string[] =>
  roles
    .filter(({ name, term }) => ATTESTERS.includes(name) && holdsOn(term, dayOf(at)))
    .map(({ person }) => memberIdOf(vault, person))

/** Whether whoever reads attests there by a role above, not by one in that very organisation. */
const isAbove = (reach: Reach, { organizationId }: WaitingRequest): boolean =>
  reach.mayIn(organizationId, ATTESTERS) && !reach.belongsTo(organizationId, ATTESTERS)

async function waitsFor(
  work: Reading,
  reach: Reach,
  request: WaitingRequest,
  { proofs, attesters }: RequestsContext,
): Promise<Waits | undefined> {
  const { id, organizationId, issuerId, state, attestedBy, handedTo } = request
  const look = () => lookAt(work, reach, request, proofs.get(id) ?? [])
  if (handedTo !== null && handedTo !== work.actor) return look()
  if (state === 'requested') {
    if (reach.belongsTo(organizationId, ATTESTERS)) return { act: 'attest' }
    const whyLeft = isAbove(reach, request) && whyLeftTo(work, request, attesters.get(organizationId) ?? [])
    if (whyLeft) return { act: 'attest', ...whyLeft }
  }
  if (state === 'attested' && attestedBy !== work.actor && reach.mayIn(issuerId, REVIEWERS)) return { act: 'review' }
  if (state === 'reviewed' && (await isProven(work, await requestOf(work, id)))) {
    const hands = reach.belongsTo(organizationId, RECORDERS) || reach.mayIn(issuerId, REVIEWERS)
    return hands ? { act: 'handOver' } : undefined
  }
  return look()
}

/** A shop on a marketplace takes two persons who look at it; who has looked waits for the other. */
function lookAt(
  { actor }: Reading,
  reach: Reach,
  { organizationId, issuerId }: WaitingRequest,
  proofs: readonly ProofStep[],
): Waits | undefined {
  const open = proofs.filter(({ method, provenAt }) => method === 'review' && provenAt === null)
  const isMine = open.some(({ firstBy }) => firstBy !== actor)
  const looks = reach.belongsTo(organizationId, REVIEWERS) || reach.mayIn(issuerId, REVIEWERS)
  if (!isMine || !looks) return undefined
  return { act: 'look', ...(open.some(({ firstBy }) => firstBy !== null) && { isLookedAt: true }) }
}

/** Why a request is left to the superior, if it is: nobody of its organisation may attest it, or none of them has in time. */
function whyLeftTo(
  work: Reading,
  { subjectId, updatedAt }: WaitingRequest,
  attesters: readonly string[],
): Pick<Waits, 'isLate' | 'isWithoutAttester'> | undefined {
  if (attesters.every((id) => id === subjectId)) return { isWithoutAttester: true }
  return work.at >= answerDue(work, updatedAt) ? { isLate: true } : undefined
}

function describe(
  work: Reading,
  { reach, names }: { reach: Reach; names: ReadonlyMap<string, string> },
  request: WaitingRequest,
): Omit<RequestMatter, keyof Waits> {
  const { id, kind, organizationId, subjectId, byForm, decision, state, updatedAt } = request
  return {
    since: updatedAt,
    due: answerDue(work, updatedAt),
    organization: wordsOf(reach.of(organizationId)),
    request: id,
    kind,
    shop: openShopName(work.vault, request),
    name: names.get(subjectId) ?? subjectId,
    ...(byForm === 1 && { isByForm: true }),
    ...(decision !== null && state === 'requested' && { isAnswered: true }),
  }
}
