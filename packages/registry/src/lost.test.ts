import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isUnused } from '@liangpai/server/store'
import { onEveryServer } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import type { Config } from './config.ts'
import { diagnose } from './diagnose.ts'
import { initRegistry, openRegistry } from './open.ts'
import { rebuildJournal } from './rebuildJournal.ts'
import { codeOf, makeOffice, onEveryOffice } from './testing/office.ts'

const init = {
  name: '云汀市网商党委',
  contact: 'office@badge.example',
  secretary: { id: 'qiao', name: '乔一舟', until: '2031-11-23' },
}

onEveryOffice(
  'a registry whose database',
  (office) => {
    const file = (name: string) => join(office.database.data, name)
    const lose = async () => {
      await office.registry.close()
      for (const tail of ['', '-wal', '-shm']) rmSync(file(`liangpai.db${tail}`), { force: true })
    }

    test('is lost is told so by every command, and nothing is created in its place', async () => {
      await lose()
      const before = readdirSync(office.database.data).toSorted()
      expect(await codeOf(openRegistry(office.config))).toBe('databaseMissing')
      expect(await codeOf(rebuildJournal(office.config))).toBe('databaseMissing')
      expect((await diagnose(office.config)).unexamined).toMatchObject([{ code: 'databaseMissing' }])
      expect(await codeOf(initRegistry(office.config, init))).toBe('databaseMissing')
      expect(readdirSync(office.database.data).toSorted()).toEqual(before)
    })

    test('is lost with its master key is told that the key is missing', async () => {
      await lose()
      rmSync(file('master.key'))
      expect(await codeOf(openRegistry(office.config))).toBe('masterKeyMissing')
      expect(await codeOf(initRegistry(office.config, init))).toBe('databaseMissing')
      expect(existsSync(file('master.key'))).toBe(false)
    })

    test('is there and whose master key is lost gets no new key by init', async () => {
      await office.registry.close()
      renameSync(file('master.key'), file('away'))
      expect(await codeOf(openRegistry(office.config))).toBe('masterKeyMissing')
      expect(await codeOf(initRegistry(office.config, init))).toBe('masterKeyMissing')
      expect(existsSync(file('master.key'))).toBe(false)
      renameSync(file('away'), file('master.key'))
    })

    test('was never made is told to set one up', async () => {
      await office.registry.close()
      const nowhere = { ...office.config, data: file('nowhere') }
      expect(await codeOf(openRegistry(nowhere))).toBe('notInitialised')
      expect(existsSync(nowhere.data)).toBe(false)
    })
  },
  { variants: ['SQLite'] },
)

onEveryServer('a server', (makeDatabase) => {
  test('on which the database is another, empty one refuses as databaseMissing, and gets no tables', async () => {
    const office = await makeOffice(await makeDatabase())
    await office.registry.close()
    const empty = await makeDatabase({ fresh: true })
    const config: Config = { ...office.config, ...empty, data: office.database.data }
    expect(await codeOf(openRegistry(config))).toBe('databaseMissing')
    expect(await isUnused(config)).toBe(true)
    await empty.remove()
    await office.database.remove()
  })
})
