import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isUnused } from '@liangpai/server/store'
import { type DatabaseFixture, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { organizations, registryKey, runLine, TERM, useCommandLine } from './testing/commandLine.ts'

const written = useCommandLine()
const run = (place: DatabaseFixture, line: string) => runLine(written, place, line)

const founding = (file: string, thumbprint = registryKey.thumbprint) =>
  `services init ${file} --name 柳塘网商服务中心 --address 柳塘街道8号 --hours 周一至周五 --contact 0579-80000002 --thumbprint ${thumbprint} --led-by liutang --secretary fang --secretary-name 方既白 --secretary-until ${TERM}`

/** Neither a key nor a database: what was carried here is all there is. */
async function expectNothing({ data, databaseUrl }: DatabaseFixture): Promise<void> {
  expect(readdirSync(data)).toEqual(['carried'])
  expect(await isUnused({ data, ...(databaseUrl !== undefined && { databaseUrl }) })).toBe(true)
}

onEveryDatabase('liangpai services', (makePlace) => {
  let place: DatabaseFixture
  let file: string
  beforeEach(async () => {
    place = await makePlace({ fresh: true })
    vi.stubEnv('LIANGPAI_ORIGIN', 'http://services.localhost:8790')
    const carried = join(place.data, 'carried')
    mkdirSync(carried)
    file = join(carried, 'organizations.jwt')
    writeFileSync(file, organizations)
  })
  afterEach(() => place.remove())

  test('are set up with the file of a registry, name leaders of other branches, and list what waits', async () => {
    expect(await run(place, 'services doctor')).toMatchObject({ code: 3 })
    expect(written.out).toMatch(/^notInitialised: /)
    expect(await run(place, founding(file, 'A'.repeat(43)))).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^thumbprintDiffers: /)
    await expectNothing(place)
    expect(await run(place, founding(file).replace('--led-by liutang', '--led-by nowhere'))).toMatchObject({ code: 2 })
    await expectNothing(place)
    const { code, json } = await run(place, founding(file))
    expect([code, written.err]).toEqual([0, ''])
    expect(json['runs']).toEqual(['help', 'calendar', 'place'])
    const appoint = `services appoint-leader tang --as fang --name 唐既明 --organization association --until ${TERM}`
    expect((await run(place, appoint)).code).toBe(0)
    expect((await run(place, 'services list --as fang')).json).toEqual({ waiting: [] })
    expect(await run(place, 'services list --as nobody')).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^personUnknown: /)
    expect(await run(place, 'services show /work/help/1 --as fang')).toMatchObject({ code: 2 })
    expect((await run(place, `services import-organizations ${file} --as fang`)).code).toBe(0)
    expect((await run(place, 'services recover fang')).json['url']).toMatch(/\/sign-in#/)
  })

  test('that were set up before are not set up again', async () => {
    expect((await run(place, founding(file))).code).toBe(0)
    expect(await run(place, founding(file))).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^alreadyInitialised: /)
  })

  test('come back from a backup once whoever restores accepts what comes back', async () => {
    await run(place, founding(file))
    const folder = join(place.data, 'carried', 'backup')
    expect((await run(place, `services backup ${folder}`)).code).toBe(0)
    const empty = await makePlace({ fresh: true })
    vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', join(place.data, 'master.key'))
    try {
      expect(await run(empty, `services restore ${folder}`)).toMatchObject({ code: 2 })
      expect(written.err).toMatch(/^restoreBringsBack: /)
      const { json } = await run(empty, `services restore ${folder} --despite-deletions`)
      expect(json).toMatchObject({ origin: 'http://services.localhost:8790', deletedAgain: [] })
      await run(empty, 'services doctor')
      expect(written.out).not.toMatch(/Damaged|checkFailed/)
    } finally {
      await empty.remove()
    }
  })
})
