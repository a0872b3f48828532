import * as z from 'zod'
import type { Context, Work } from '../context.ts'
import { checkProofFile } from '../shop/proof.ts'
import { proofsOf, updateProof } from '../store/proofs.ts'
import { requestOf } from '../store/requests.ts'
import type { ProofRow, RequestRow } from '../store/schema.ts'
import { RECORDERS, requireRole, REVIEWERS } from './authority.ts'
import { id } from './fields.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'
import type { ProofTask } from './request.ts'

const input = z.strictObject({
  request: id,
  /** How: the file on the shop's site is fetched; or this person has looked at the shop, and a second one has to. */
  method: z.enum(['file', 'review']).default('file'),
})

/** Proves that the shop is the member's. At any time before the offer. */
export const prove = defineVerb({
  name: 'prove',
  input,
  prepare: (context, { request, method }) => (method === 'file' ? fetchFiles(context, request) : Promise.resolve()),
  async act(work, { request, method }) {
    const asked = await requestOf(work.tx, request)
    await authorise(work, asked, method)
    const proofs = (await proofsOf(work.tx, request)).filter((proof) => proof.method === method)
    if (proofs.length === 0) throw new Refusal('proofMethod', `nothing of this shop is proven by ${method}`)
    for (const proof of proofs) await updateProof(work.tx, proof.id, outcomeOf(work, proof))
    const tasks = (await proofsOf(work.tx, request)).map(taskOf)
    const proven = tasks.every((task) => task.proven)
    return { result: { request, proven, proofs: tasks }, subject: request, detail: { method, proven } }
  },
})

async function authorise(
  work: Work,
  { organizationId, subjectId }: RequestRow,
  method: ProofRow['method'],
): Promise<void> {
  const own = work.actor === subjectId
  if (own && method === 'review') throw new Refusal('reviewerIsSubject')
  if (!own) await requireRole(work, organizationId, method === 'review' ? REVIEWERS : RECORDERS)
}

/** Waits for a foreign site, so before the transaction and not within. */
async function fetchFiles({ store, allowLocalhost }: Context, request: string): Promise<void> {
  const files = (await proofsOf(store.db, request)).filter(({ method }) => method === 'file')
  for (const { claim, fileName, content } of files)
    await checkProofFile({ url: claim, fileName, content }, { allowLocalhost })
}

function outcomeOf({ at, actor }: Work, { method, firstBy, provenAt }: ProofRow) {
  if (method === 'file') return { provenAt: at, checkedAt: at, failures: 0 }
  if (firstBy === null) return { firstBy: actor }
  if (firstBy === actor && provenAt === null) throw new Refusal('secondPersonNeeded')
  return { provenAt: provenAt ?? at, checkedAt: at }
}

const taskOf = ({ claim, method, fileName, content, provenAt }: ProofRow): ProofTask => ({
  claim,
  method,
  fileName,
  content,
  proven: provenAt !== null,
})
