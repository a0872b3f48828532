import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { isUnused, ROWS } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { openRegistry } from '../open.ts'
import { moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { codeOf } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'

onEveryMove(
  'restoring on a new machine',
  (move) => {
    test.each([
      ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
      ['a link to a device without end', (path: string) => symlinkSync('/dev/zero', path)],
      ['a folder', (path: string) => mkdirSync(path)],
    ])('is refused where %s stands for a file of the backup, which nobody opens', async (_, put) => {
      const { office, folder, elsewhere } = move
      await backUp(office.registry.context, folder)
      const config = moveTo(office, elsewhere)
      for (const [name, code] of [
        [ROWS, 'backupDamaged'],
        ['manifest.json', 'backupUnreadable'],
      ] as const) {
        rmSync(join(folder, name))
        put(join(folder, name))
        expect(await codeOf(restore(config, folder))).toBe(code)
      }
      expect(await isUnused(config)).toBe(true)
    })

    test('makes its data folder, for its owner alone', async () => {
      const { office, folder, elsewhere } = move
      await backUp(office.registry.context, folder)
      await office.registry.close()
      const config = moveTo(office, elsewhere)
      const [masterKeyFile, journal] = [join(elsewhere.data, 'master.key'), join(elsewhere.data, 'endings.jsonl')]
      const there = { ...config, data: join(elsewhere.data, 'new', 'data'), masterKeyFile, journal }
      await restore(there, folder)
      expect(statSync(there.data).mode & 0o777).toBe(0o700)
      office.registry = await openRegistry(there)
      expect(await office.registry.readiness()).toBeUndefined()
    })
  },
  { variants: ['SQLite'] },
)
