import { judgeTree } from '@liangpai/core/organization'
import { refusals } from '@liangpai/presentation'
import { allOrganizations, type Check, nodeOf } from '@liangpai/server'
import type { Context } from '../../context.ts'

/** Organisations that contradict the rules together, as after a row was changed by hand: each with the first of its faults. */
export const checkOrganizations: Check<Context> = async ({ store }) => {
  const faults = judgeTree((await allOrganizations(store.db)).map(nodeOf))
  const firsts = faults.filter(({ id }, i) => faults.findIndex((other) => other.id === id) === i)
  return firsts.map(({ id, code }) => ({
    what: 'organizationsContradict',
    urgency: 'now',
    organization: id,
    detail: refusals[code].sentence,
  }))
}
