import type { OpenRegistry } from '../openedRegistry.ts'
import { appoint, type Office } from './office.ts'

type Verbs = OpenRegistry['verbs']

/** Adds a general branch that issues, with its secretary jiang, and below it a branch with its secretary zhou. */
export async function addMarket(verbs: Verbs): Promise<void> {
  await verbs.charter(
    { as: 'qiao' },
    { organization: 'market', kind: 'generalBranch', name: '市场党总支', mayIssue: true },
  )
  await appoint(verbs, 'market', 'jiang', 'secretary')
  await verbs.charter(
    { as: 'qiao' },
    { organization: 'zone', superior: 'market', kind: 'branch', name: '服务区党支部' },
  )
  await appoint(verbs, 'zone', 'zhou', 'secretary')
}

/** The organisations of a day as the office's secretary sees them, each with how deep it stands. */
export const treeOn = async ({ registry }: Pick<Office, 'registry'>, on?: string) =>
  (await registry.verbs.list({ as: 'qiao' }, { what: 'organizations', ...(on && { on }) })).organizations?.map(
    ({ id, depth, name }) => `${'.'.repeat(depth)}${id} ${name['zh-Hans']}`,
  )
