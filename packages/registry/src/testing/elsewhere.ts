import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBadge } from '@liangpai/core'
import type { DatabaseFixture } from '@liangpai/server/testing'
import type { Config } from '../config.ts'
import type { OpenRegistry } from '../open.ts'
import { bundleOf, type Office } from './office.ts'

/** Another machine: an empty place, the master key that was kept apart, and the copy of the journal if it is at hand. */
export function moveTo(
  { database: from, config }: Office,
  { data, databaseUrl }: DatabaseFixture,
  files = ['master.key', 'endings.jsonl'],
): Config {
  for (const file of files) cpSync(join(from.data, file), join(data, file))
  const { databaseUrl: _, ...rest } = config
  return { ...rest, data, ...(databaseUrl !== undefined && { databaseUrl }) }
}

/** What a verifier says of a badge of a registry that was restored. */
export async function judge({ clock }: Office, registry: OpenRegistry, badgeNo: string): Promise<string> {
  const bundle = await bundleOf(registry, badgeNo)
  if (bundle === undefined) return 'not in effect'
  const context = { anchors: registry.anchors, page: null, now: clock.now, allowLocalhost: true }
  return (await verifyBadge(bundle, context)).state
}
