import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Context, Work } from '../../context.ts'
import { checkProofFile } from '../../shop/proof.ts'
import { proofsOf, updateProof } from '../../store/proofs.ts'
import { requestOf } from '../../store/requests.ts'
import type { ProofRow } from '../../store/tables.ts'
import { defineVerb } from '../defineVerb.ts'
import { inAskedOrganization, RECORDERS, REVIEWERS } from '../roles.ts'
import { id } from '../../input/schemas.ts'
import { taskOf } from './proofTask.ts'

const input = z.strictObject({
  request: id.describe('the request'),
  method: z
    .enum(['file', 'review'])
    .default('file')
    .describe(
      'fetch the file from the site of the shop; or say that one has looked at the shop, as a second person has to',
    ),
})

/** Proves that the shop is the member's. At any time before the offer. */
export const prove = defineVerb({
  name: 'prove',
  summary: 'prove the shop',
  input,
  cli: { arguments: ['request'] },
  async load({ tx, actor }, { request, method }) {
    const row = await requestOf(tx, request)
    if (actor === row.subjectId && method === 'review') throw new Refusal('reviewerIsSubject')
    return row
  },
  mayAct: [
    {
      by: 'rule',
      words: 'the member themself, for a file',
      holds: ({ actor }, { method }, { subjectId }) => actor === subjectId && method === 'file',
    },
    { ...inAskedOrganization(RECORDERS), only: { words: 'a file', holds: ({ method }) => method === 'file' } },
    inAskedOrganization(REVIEWERS),
  ],
  prepare: (context, { request, method }) => (method === 'file' ? fetchFiles(context, request) : Promise.resolve()),
  async act(work, { request, method }) {
    const proofs = (await proofsOf(work.tx, request)).filter((proof) => proof.method === method)
    if (proofs.length === 0) throw new Refusal('proofMethod', `nothing of this shop is proven by ${method}`)
    for (const proof of proofs) await updateProof(work.tx, proof.id, changesOf(work, proof))
    const tasks = (await proofsOf(work.tx, request)).map(taskOf)
    const proven = tasks.every((task) => task.proven)
    return { result: { request, proven, proofs: tasks }, subject: request, detail: { method, proven } }
  },
})

async function fetchFiles({ store, allowLocalhost }: Context, request: string): Promise<void> {
  const files = (await proofsOf(store.db, request)).filter(({ method }) => method === 'file')
  for (const { claim, fileName, content } of files)
    await checkProofFile({ url: claim, fileName, content }, { allowLocalhost })
}

/** A file proves at once; of two persons the second proves. */
function changesOf({ at, actor }: Work, { method, firstBy, provenAt }: ProofRow): Partial<ProofRow> {
  if (method === 'file') return { provenAt: at, checkedAt: at, failures: 0 }
  if (firstBy === null) return { firstBy: actor }
  if (firstBy === actor && provenAt === null) throw new Refusal('secondPersonNeeded')
  return { provenAt: provenAt ?? at, checkedAt: at }
}
