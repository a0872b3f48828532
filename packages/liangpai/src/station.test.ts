import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMasterKey } from '@liangpai/server'
import { type DatabaseFixture, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeOffice } from '../../registry/src/testing/office.ts'
import { organizations, registryKey, runLine, TERM, useCommandLine } from './testing/commandLine.ts'

const written = useCommandLine()
const run = (place: DatabaseFixture, line: string) => runLine(written, place, line)

const founding = (file: string, thumbprint = registryKey.thumbprint) =>
  `station init ${file} --name 维权服务站 --association 协会 --contact 0579-80000001 --thumbprint ${thumbprint} --led-by association --secretary qiao --secretary-name 乔一舟 --secretary-until ${TERM}`

onEveryDatabase('liangpai station', (makePlace) => {
  let place: DatabaseFixture
  let file: string
  beforeEach(async () => {
    place = await makePlace({ fresh: true })
    vi.stubEnv('LIANGPAI_ORIGIN', 'http://station.localhost:8788')
    const carried = join(place.data, 'carried')
    mkdirSync(carried)
    file = join(carried, 'organizations.jwt')
    writeFileSync(file, organizations)
  })
  afterEach(() => place.remove())

  test('is set up with the file of a registry and its people; then its doctor has nothing to do but the next year', async () => {
    expect(await run(place, 'station doctor')).toMatchObject({ code: 3 })
    expect(written.out).toMatch(/^notInitialised: /)
    expect(await run(place, founding(file, 'A'.repeat(43)))).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^thumbprintDiffers: /)
    const { code, json } = await run(place, founding(file))
    expect([code, written.err]).toEqual([0, ''])
    expect(json['thumbprint']).toMatch(/^[\w-]{43}$/)
    for (const line of [
      'station appoint-handler lin --as qiao --name 林若溪',
      'station appoint-mediator he --as qiao --name 贺知远',
      'station add-partner regulator fang --as qiao --name 监管局 --person-name 方晚晴',
      `station appoint-leader wen --as qiao --name 闻一苇 --role deputySecretary --until ${TERM}`,
      `station import-organizations ${file} --as qiao`,
    ])
      expect([line, (await run(place, line)).code, written.err]).toEqual([line, 0, ''])
    expect((await run(place, 'station list --as lin')).json).toEqual({ cases: [] })
    expect(await run(place, 'station show 123456 --as lin')).toMatchObject({ code: 2 })
    expect(await run(place, founding(file))).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^alreadyInitialised: /)
    const { findings = [], unexamined } = (await run(place, 'station doctor --json')).json as Record<
      string,
      { what: string }[]
    >
    expect(unexamined).toEqual([])
    expect(findings.map(({ what }) => what).filter((what) => what !== 'holidaysEnd')).toEqual([])
  })

  test('takes the holidays of the next year from a file that it has checked', async () => {
    await run(place, founding(file))
    const path = join(place.data, 'holidays.json')
    writeFileSync(path, '{"knownUntil":"2030-12-31"}')
    expect(await run(place, `station holidays ${path}`)).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^holidaysInvalid: /)
    const years = ['2027', '2028', '2029', '2030']
    const holidays = years.map((year) => ({ name: '元旦', from: `${year}-01-01`, until: `${year}-01-01` }))
    writeFileSync(path, JSON.stringify({ knownUntil: '2030-12-31', holidays, makeUpDays: [] }))
    expect((await run(place, `station holidays ${path}`)).json).toMatchObject({ knownUntil: '2030-12-31' })
    vi.stubEnv('LIANGPAI_HOLIDAYS', path)
    expect((await run(place, 'station doctor --json')).json).toEqual({ findings: [], unexamined: [] })
  })
})

onEveryDatabase('a station beside a registry', (makePlace) => {
  test('shares neither its database nor its master key, whichever is there first', async () => {
    const place = await makePlace()
    const office = await makeOffice(place)
    await office.registry.close()
    const file = join(place.data, 'organizations.jwt')
    writeFileSync(file, organizations)
    vi.stubEnv('LIANGPAI_ORIGIN', 'http://station.localhost:8788')
    expect(await run(place, founding(file))).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^masterKeyOfAnother: /)
    vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', join(place.data, 'station.key'))
    expect(await run(place, founding(file))).toMatchObject({ code: 2 })
    expect(written.err).toMatch(/^databaseForeign: /)
    vi.stubEnv('LIANGPAI_ORIGIN', office.registry.origin)
    expect(existsSync(join(place.data, 'station.key'))).toBe(false)
    createMasterKey(join(place.data, 'copied.key'), 'station')
    vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', join(place.data, 'copied.key'))
    expect(await run(place, 'doctor')).toMatchObject({ code: 3 })
    expect(written.out).toMatch(/^masterKeyOfAnother: /)
    expect(readFileSync(join(place.data, 'copied.key'), 'utf8')).toMatch(/\nstation\n$/)
    await place.remove()
  })
})
