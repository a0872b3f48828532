import { personOf, renamePerson } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { copyDeclines } from '../../store/declines.ts'
import { personIndex, replacePairs } from '../../store/pairs.ts'
import { requestsOf, shopOf } from '../../store/requests.ts'

/** Gives a member the name that was attested and reviewed; their requests and refusals are found under it from now on. */
export async function renameMember(work: Work, subjectId: string, name: string): Promise<void> {
  const { tx, vault } = work
  const before = await personOf(work, subjectId)
  await renamePerson(work, subjectId, name)
  await copyDeclines(tx, { from: personIndex(vault, before.name), to: personIndex(vault, name) })
  for (const request of await requestsOf(work, subjectId))
    await replacePairs(work, request.id, { name, shop: shopOf(request) })
}
