import type { Shop } from '@liangpai/core'
import { drawId } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { addProof } from '../../store/proofs.ts'
import { type ProofTask, proofTasksOf } from './proofTask.ts'

const undone = {
  firstBy: null,
  firstEyes: null,
  provenAt: null,
  checkedAt: null,
  dueAt: null,
  failures: 0,
  unreachableSince: null,
}

/** Adds what has to be proven of a shop, or of those of its claims that are new. */
export async function addProofs(
  work: Work,
  requestId: string,
  shop: Shop,
  isNew: (claim: string) => boolean = () => true,
): Promise<ProofTask[]> {
  const tasks = proofTasksOf(shop, work.hosts).filter(({ claim }) => isNew(claim))
  for (const { proven: _, ...task } of tasks) await addProof(work, { id: drawId(), requestId, ...task, ...undone })
  return tasks
}
