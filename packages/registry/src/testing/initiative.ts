import type { By } from '@liangpai/server'
import type { OpenRegistry } from '../openedRegistry.ts'
import { appoint, type Office } from './office.ts'

type Drafted = Parameters<OpenRegistry['verbs']['draft-initiative']>[1]

export const INITIATIVE = '2026-liang'

/** What the initiative of tests says. */
export const initiativeText = {
  title: { 'zh-Hans': '在自己的店铺页面亮身份' },
  text: {
    'zh-Hans': [
      '各位党员网商：愿意的同志，可以在自己的店铺页面亮出身份，写下承诺，接受监督。',
      '是否参加，由每个人自己决定。',
    ],
  },
}

/** Lets the branch's secretary draft one; returns the fingerprint of what was written. */
export async function draft(
  { registry }: Office,
  more: Partial<Drafted> = {},
  by: By = { as: 'lin' },
): Promise<string> {
  const input: Drafted = { initiative: INITIATIVE, organization: 'liutang', ...initiativeText, ...more }
  const { fingerprint } = await registry.verbs['draft-initiative'](by, input)
  return fingerprint ?? ''
}

/** Opens what was written, as two persons say: the branch's secretary, and that of the office unless there is another. */
export async function openByTwo({ registry }: Office, fingerprint: string, second = 'qiao', initiative = INITIATIVE) {
  for (const as of ['lin', second]) await registry.verbs['open-initiative']({ as }, { initiative, fingerprint })
}

/** An open initiative of the branch. */
export async function openedInitiative(office: Office, more: Partial<Drafted> = {}): Promise<void> {
  await openByTwo(office, await draft(office, more), 'qiao', more.initiative)
}

/** Another leader of the branch. */
export const deputy = ({ registry }: Office, id = 'fang') => appoint(registry.verbs, 'liutang', id, 'deputySecretary')
