import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, writeWhole } from '@liangpai/server'
import type { RootSummary } from './rootSummary.ts'

/** What differs from what the root signed last: said in words before it signs again. */
export type RootChange = 'firstTime' | 'office' | 'name' | 'kind' | 'details' | 'federationKeys' | 'badgeKeys'

/** Changes that a root does not sign unless they are named: another registry, or the same under another name. */
export const namedChanges = ['office', 'name', 'kind', 'details'] as const
/** One of them. */
export type NamedChange = (typeof namedChanges)[number]

const pathOf = (folder: string) => join(folder, 'signed-for.json')

/** For whom a root signed last. Throws `rootMemoryDamaged`. */
export function readMemory(folder: string): RootSummary | undefined {
  if (!existsSync(pathOf(folder))) return undefined
  try {
    const memory = JSON.parse(readFileSync(pathOf(folder), 'utf8')) as Partial<RootSummary>
    if (memory.office && memory.root && memory.name && memory.details && memory.federationKeys && memory.badgeKeys)
      return memory as RootSummary
  } catch {
    // said below
  }
  throw new Refusal('rootMemoryDamaged', pathOf(folder))
}

/** Remembers for whom a root has signed. */
export const writeMemory = (folder: string, summary: RootSummary): void =>
  writeWhole(pathOf(folder), JSON.stringify(summary), { replace: true })

/** What differs from the last time. Throws `rootForAnother` for a change of whom it is for that was not named. */
export function changesSince(
  last: RootSummary | undefined,
  request: RootSummary,
  named: readonly NamedChange[],
): RootChange[] {
  if (!last) return ['firstTime']
  const differs: Record<Exclude<RootChange, 'firstTime'>, boolean> = {
    office: last.office !== request.office || last.root !== request.root,
    name: last.name !== request.name,
    kind: last.kind !== request.kind,
    details: last.details.join('\n') !== request.details.join('\n'),
    federationKeys: !isSameSet(last.federationKeys, request.federationKeys),
    badgeKeys: !isSameSet(last.badgeKeys, request.badgeKeys),
  }
  for (const change of namedChanges)
    if (differs[change] && !named.includes(change))
      throw new Refusal(
        'rootForAnother',
        `${change}: ${textOf(last[change])} → ${textOf(request[change])}; --changed ${change}`,
      )
  return (Object.keys(differs) as (keyof typeof differs)[]).filter((change) => differs[change])
}

const textOf = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(', '))

/** Whether two lists of thumbprints have the same members. */
export const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((member) => other.includes(member))
