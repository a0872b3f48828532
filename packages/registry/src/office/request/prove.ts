import { MEMBER, readEyes, Refusal, sharesEyes, storedEyes } from '@liangpai/server'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import type { Context, Reading, Work } from '../../context.ts'
import { checkProofFile } from '../../shop/proof.ts'
import { RECHECK_AFTER } from '../../shop/recheck.ts'
import { proofsOf, updateProof } from '../../store/proofs.ts'
import type { ProofRow, RequestRow } from '../../store/tables.ts'
import { aboutRequest, proofTask } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { inAskedOrganization, RECORDERS, REVIEWERS } from '../roles.ts'
import { seenRequest } from '../seen.ts'
import { taskOf } from '../proof/proofTask.ts'
import { isSubject, subjectOf } from '../subjectOf.ts'
import { ofRequest } from '../concerns.ts'

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
  output: aboutRequest.extend({ proven: z.boolean(), proofs: z.array(proofTask) }),
  cli: { arguments: ['request'] },
  isInPerson: { words: 'a look at the shop', holds: ({ method }) => method === 'review' },
  async load(work, { request, method }) {
    const row = await seenRequest(work, request)
    if (isSubject(work, row.subjectId) && method === 'review') throw new Refusal('reviewerIsSubject')
    return row
  },
  mayAct: [
    {
      by: 'rule',
      words: 'the member themself, for a file',
      holds: (work, { method }, { subjectId }) => isSubject(work, subjectId) && method === 'file',
    },
    { ...inAskedOrganization(RECORDERS), only: { words: 'a file', holds: ({ method }) => method === 'file' } },
    inAskedOrganization(REVIEWERS),
  ],
  concerns: ofRequest,
  prepare: (context, { request, method }) => (method === 'file' ? fetchFiles(context, request) : Promise.resolve()),
  async act(work, { request, method }, row) {
    if (method === 'review' && (await subjectOf(work, row)) === work.actor) throw new Refusal('reviewerIsSubject')
    const proofs = (await proofsOf(work, request)).filter((proof) => proof.method === method)
    if (proofs.length === 0) throw new Refusal('proofMethod', method)
    for (const proof of proofs) await updateProof(work.tx, proof.id, changesOf(work, proof))
    const tasks = (await proofsOf(work, request)).map(taskOf)
    const proven = tasks.every((task) => task.proven)
    return {
      result: { request, proven, proofs: tasks },
      subject: request,
      detail: { method, proven },
      ...(isSubject(work, row.subjectId) && { actor: MEMBER }),
    }
  },
})

async function fetchFiles({ store, vault, allowLocalhost }: Context, request: string): Promise<void> {
  const files = (await proofsOf({ tx: store.db, vault }, request)).filter(({ method }) => method === 'file')
  for (const { claim, fileName, content } of files)
    await checkProofFile({ url: claim, fileName, content }, { allowLocalhost })
}

/** Throws `reviewerIsSubject`, or `secondPersonNeeded` and `reviewerSharesEyes` where another has to look at each of these next. */
export async function judgeLook(work: Reading, request: RequestRow, open: readonly ProofRow[]): Promise<void> {
  if ((await subjectOf(work, request)) === work.actor) throw new Refusal('reviewerIsSubject')
  if (open.every(({ firstBy }) => firstBy === work.actor)) throw new Refusal('secondPersonNeeded')
  if (open.every(({ firstEyes }) => sharesEyes(work.eyes, readEyes(firstEyes)))) throw new Refusal('reviewerSharesEyes')
}

/** A file proves at once; of two persons the second proves. */
function changesOf({ at, actor, eyes }: Work, { method, firstBy, firstEyes, provenAt }: ProofRow): Partial<ProofRow> {
  // Due at once if it was proven before: a badge that is paused for it is resumed by the next look.
  if (method === 'file')
    return {
      provenAt: at,
      checkedAt: at,
      dueAt: provenAt === null ? at + RECHECK_AFTER : at,
      failures: 0,
      unreachableSince: null,
    }
  if (firstBy === null) return { firstBy: actor, firstEyes: storedEyes(eyes) }
  if (firstBy === actor && provenAt === null) throw new Refusal('secondPersonNeeded')
  if (sharesEyes(eyes, readEyes(firstEyes)) && provenAt === null) throw new Refusal('reviewerSharesEyes')
  return { provenAt: provenAt ?? at, checkedAt: at }
}
