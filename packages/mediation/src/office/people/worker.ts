import { findPerson, hasRole, LEADERS } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import type { PartnerLine } from '../case/handOvers.ts'
import { partnersOf } from '../case/handOvers.ts'
import { HANDLERS, isMediator, partnerOf } from '../roles.ts'

/** Somebody who is signed in, and as what they work: what decides what they read. */
export type Worker = {
  person: string
  name: string
  as: 'caseHandler' | 'mediator' | 'partner' | 'nobody'
  /** They appoint people. */
  isLeader: boolean
  partner?: PartnerLine
}

/** Who reads, and as what: a case handler before a mediator, and either before a partner's person. */
export async function workerOf(reading: Reading): Promise<Worker> {
  const { actor, ledBy } = reading
  const name = (await findPerson(reading, actor))?.name ?? actor
  const one = { person: actor, name, isLeader: false }
  if (await hasRole(reading, ledBy, HANDLERS))
    return { ...one, as: 'caseHandler', isLeader: await hasRole(reading, ledBy, LEADERS) }
  if (await isMediator(reading)) return { ...one, as: 'mediator' }
  const partnerId = await partnerOf(reading)
  const partner = (await partnersOf(reading)).find(({ id }) => id === partnerId)
  return partner ? { ...one, as: 'partner', partner } : { ...one, as: 'nobody' }
}
