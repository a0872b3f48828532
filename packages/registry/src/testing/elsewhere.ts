import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBadge } from '@liangpai/core'
import { type DatabaseFixture, type MakeDatabase, onEveryDatabase, type Variant } from '@liangpai/server/testing'
import { afterEach, beforeEach } from 'vitest'
import type { Config } from '../config.ts'
import type { OpenRegistry } from '../openedRegistry.ts'
import { bundleOf, makeOffice, type Office } from './office.ts'

/** Another machine: an empty place, the master key that was kept apart, and the copy of the journal if it is at hand. */
export function moveTo(
  { database: from, config }: Office,
  { data, databaseUrl }: DatabaseFixture,
  files = ['master.key', 'endings.jsonl', 'endings.jsonl.refusals'],
): Config {
  for (const file of files.filter((name) => existsSync(join(from.data, name))))
    cpSync(join(from.data, file), join(data, file))
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

/** An office, the folder of its backup, and an empty place to restore it to. */
export type Move = { office: Office & { database: DatabaseFixture }; folder: string; elsewhere: DatabaseFixture }

/** Runs the same tests on each database, or on these `variants`, each with an office of its own. */
export function onEveryMove(
  title: string,
  tests: (move: Move) => void,
  { variants }: { variants?: readonly Variant[] } = {},
): void {
  const onMove = (makeDatabase: MakeDatabase) => {
    const move = {} as Move // filled before each test
    beforeEach(async () => {
      const office = await makeOffice(await makeDatabase())
      const folder = join(office.database.data, 'backup')
      Object.assign(move, { office, folder, elsewhere: await makeDatabase({ fresh: true }) })
    })
    afterEach(async () => {
      await move.office.registry.close().catch(() => {})
      await move.office.database.remove()
      await move.elsewhere.remove()
    })
    tests(move)
  }
  onEveryDatabase(title, onMove, variants)
}
