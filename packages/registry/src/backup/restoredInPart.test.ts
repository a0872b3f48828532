import { leaveUnfinished } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { diagnose } from '../diagnose.ts'
import { openRegistry } from '../open.ts'
import { judge, moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { codeOf, member, showBadge } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'

onEveryMove(
  'a registry whose restore was ended in its midst',
  (move) => {
    test('does not start, says so to the doctor, and has ended badges ended once the restore was run again', async () => {
      const { office, folder, elsewhere } = move
      const { badgeNo, stopToken } = await showBadge(office)
      await backUp(office.registry.context, folder)
      await office.registry.verbs.withdraw(member, { token: stopToken })
      await office.registry.close()
      const config = moveTo(office, elsewhere)
      await leaveUnfinished(elsewhere.databaseUrl ?? '')
      expect(await codeOf(openRegistry(config))).toBe('restoreUnfinished')
      expect((await diagnose(config)).unexamined.map(({ code }) => code)).toEqual(['restoreUnfinished'])
      expect((await restore(config, folder)).replayed).toEqual({ stopped: 1, filled: 0 })
      const registry = await openRegistry(config)
      expect(await judge(office, registry, badgeNo)).toBe('not in effect')
      await registry.close()
    })
  },
  { variants: ['PostgreSQL'] },
)
