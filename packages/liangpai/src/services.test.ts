import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { organizationsFile, signFile } from '@liangpai/server'
import { type DatabaseFixture, makeSigningKey, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runProgram } from './program.ts'

let out: string
let err: string

beforeEach(() => {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const key = await makeSigningKey()

/** The organisations of a registry, as it signs them. */
const organizations = signFile(
  key,
  'liangpai-organizations+jwt',
  organizationsFile.parse({
    issuer: 'https://badge.example',
    date: '2026-11-24',
    organizations: [
      { id: 'office', kind: 'committee', name: '云汀市网商党委', period: { from: '2011-06' } },
      { id: 'liutang', kind: 'branch', name: '柳塘网商党支部', parent: 'office', period: { from: '2012-03' } },
      { id: 'association', kind: 'branch', name: '协会党支部', parent: 'office', period: { from: '2012-03' } },
    ],
    names: {},
  }),
)

/** Three years from today: the longest term that needs no word from above is shorter in no leap year. */
const TERM = new Date(Date.now() + 8 * 3_600_000 + 1095 * 86_400_000).toISOString().slice(0, 10)

async function run(place: DatabaseFixture, line: string): Promise<{ code: number; json: Record<string, unknown> }> {
  out = err = ''
  vi.stubEnv('LIANGPAI_DATA', place.data)
  vi.stubEnv('DATABASE_URL', place.databaseUrl)
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
  process.exitCode = 0
  await runProgram(line.split(' '))
  const code = Number(process.exitCode)
  process.exitCode = 0
  return { code, json: out.startsWith('{') ? (JSON.parse(out) as Record<string, unknown>) : {} }
}

const founding = (file: string, thumbprint = key.thumbprint) =>
  `services init ${file} --name 柳塘网商服务中心 --address 柳塘街道8号 --hours 周一至周五 --contact 0579-80000002 --thumbprint ${thumbprint} --led-by liutang --secretary fang --secretary-name 方既白 --secretary-until ${TERM}`

onEveryDatabase('liangpai services', (makePlace) => {
  let place: DatabaseFixture
  let file: string
  beforeEach(async () => {
    place = await makePlace({ fresh: true })
    vi.stubEnv('LIANGPAI_ORIGIN', 'http://services.localhost:8790')
    const carried = join(place.data, 'carried')
    mkdirSync(carried)
    file = join(carried, 'organizations.jwt')
    writeFileSync(file, await organizations)
  })
  afterEach(() => place.remove())

  test('are set up with the file of a registry, name leaders of other branches, and list what waits', async () => {
    expect(await run(place, 'services doctor')).toMatchObject({ code: 3 })
    expect(out).toMatch(/^notInitialised: /)
    expect(await run(place, founding(file, 'A'.repeat(43)))).toMatchObject({ code: 2 })
    expect(err).toMatch(/^fileKeyUnknown: /)
    const { code, json } = await run(place, founding(file))
    expect([code, err]).toEqual([0, ''])
    expect(json['runs']).toEqual(['help', 'calendar', 'place'])
    const appoint = `services appoint-leader tang --as fang --name 唐既明 --organization association --until ${TERM}`
    expect((await run(place, appoint)).code).toBe(0)
    expect((await run(place, 'services list --as fang')).json).toEqual({ waiting: [] })
    expect(await run(place, 'services show /work/help/1 --as fang')).toMatchObject({ code: 2 })
    expect((await run(place, `services import-organizations ${file} --as fang`)).code).toBe(0)
    expect((await run(place, 'services recover fang')).json['url']).toMatch(/\/sign-in#/)
  })

  test('that were set up before are not set up again', async () => {
    expect((await run(place, founding(file))).code).toBe(0)
    expect(await run(place, founding(file))).toMatchObject({ code: 2 })
    expect(err).toMatch(/^alreadyInitialised: /)
  })

  test('come back from a backup once whoever restores accepts what comes back', async () => {
    await run(place, founding(file))
    const folder = join(place.data, 'carried', 'backup')
    expect((await run(place, `services backup ${folder}`)).code).toBe(0)
    const empty = await makePlace({ fresh: true })
    vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', join(place.data, 'master.key'))
    try {
      expect(await run(empty, `services restore ${folder}`)).toMatchObject({ code: 2 })
      expect(err).toMatch(/^restoreBringsBack: /)
      const { json } = await run(empty, `services restore ${folder} --despite-deletions`)
      expect(json).toMatchObject({ origin: 'http://services.localhost:8790', deletedAgain: [] })
      await run(empty, 'services doctor')
      expect(out).not.toMatch(/Damaged|checkFailed/)
    } finally {
      await empty.remove()
    }
  })
})
