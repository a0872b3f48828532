import { makeSigningKey } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { examine } from '../../maintenance/doctor.ts'
import { appoint, codeOf, onEveryOffice } from '../../testing/office.ts'
import { fileOf, registeredStation, STATION } from '../../testing/station.ts'

const qiao = { as: 'qiao' }
const wen = { as: 'wen' }

onEveryOffice('the keys of stations', (office) => {
  const register = (by: object & { as: string }, thumbprint: string, more: object = {}) =>
    office.registry.verbs['register-station-key'](by, { thumbprint, station: STATION, ...more })
  const retire = (by: { as: string }, thumbprint: string) =>
    office.registry.verbs['retire-station-key'](by, { thumbprint })
  const receive = async (file: Promise<string>) =>
    codeOf(office.registry.verbs.receive({ as: 'chu' }, { file: await file }))
  const second = () => appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })

  test('a key is in use once two leaders of the office have registered it in the same words', async () => {
    await second()
    const key = await makeSigningKey()
    expect(await register(qiao, key.thumbprint)).toMatchObject({ waits: true })
    expect(await codeOf(register(qiao, key.thumbprint))).toBe('stationKeyAsked')
    expect(await codeOf(register({ ...wen, eyes: ['wen', 'qiao'] } as typeof wen, key.thumbprint))).toBe(
      'stationKeyAsked',
    )
    expect(await codeOf(register(wen, key.thumbprint, { station: '另一个服务站' }))).toBe('stationKeyDiffers')
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('fileKeyUnknown')
    expect(await register(wen, key.thumbprint)).toMatchObject({ waits: false })
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('done')
    expect(await codeOf(register(wen, key.thumbprint))).toBe('stationKeyRegistered')
  })

  test('a mistyped name of a key in use is corrected by two leaders; until then the earlier one holds', async () => {
    await second()
    const key = await makeSigningKey()
    for (const by of [qiao, wen]) await register(by, key.thumbprint, { station: '写错的名称' })
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('noticeStation')
    expect(await codeOf(register(qiao, key.thumbprint, { station: '写错的名称' }))).toBe('stationKeyRegistered')
    expect(await register(qiao, key.thumbprint)).toMatchObject({ waits: true })
    expect(await codeOf(register(qiao, key.thumbprint))).toBe('stationKeyAsked')
    expect(await codeOf(register(wen, key.thumbprint, { station: '又一个名称' }))).toBe('stationKeyDiffers')
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('noticeStation')
    const { keys } = await office.registry.viewStationKeys({ as: 'wen' })
    expect(keys).toMatchObject([{ station: '写错的名称', state: 'inUse', waits: { station: STATION, isOwn: false } }])
    expect(await register(wen, key.thumbprint)).toMatchObject({ waits: false, station: STATION })
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('done')
  })

  test('the word for another name is none for retiring the key, nor the other way round', async () => {
    const key = await registeredStation(office)
    await register(qiao, key.thumbprint, { station: '另一个服务站' })
    expect(await retire(wen, key.thumbprint)).toMatchObject({ waits: true })
    expect(await codeOf(register(qiao, key.thumbprint, { station: '另一个服务站' }))).toBe('stationKeyDiffers')
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('done')
    expect(await retire(qiao, key.thumbprint)).toMatchObject({ waits: false })
  })

  test('the first of the two may say it in other words, and their word waits a week', async () => {
    await second()
    const { thumbprint } = await makeSigningKey()
    await register(qiao, thumbprint, { station: '写错的名称' })
    await register(qiao, thumbprint)
    office.clock.now += 7 * 86_400
    expect(await register(wen, thumbprint)).toMatchObject({ waits: true })
    expect(await register(qiao, thumbprint)).toMatchObject({ waits: false })
  })

  test('two leaders retire a key, which never comes back; one alone changes nothing', async () => {
    const key = await registeredStation(office)
    expect(await retire(qiao, key.thumbprint)).toMatchObject({ waits: true })
    expect(await codeOf(retire(qiao, key.thumbprint))).toBe('stationKeyAsked')
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('done')
    expect(await retire(wen, key.thumbprint)).toMatchObject({ waits: false })
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK', { id: 'another' }))).toBe('fileKeyUnknown')
    for (const act of [register, retire]) expect(await codeOf(act(qiao, key.thumbprint))).toBe('stationKeyRetired')
    expect(await codeOf(retire(qiao, (await makeSigningKey()).thumbprint))).toBe('stationKeyUnknown')
  })

  test('nobody but leaders of the office registers or retires one, nor what is no thumbprint', async () => {
    const { thumbprint } = await makeSigningKey()
    for (const as of ['lin', 'chu', 'nobody']) {
      expect(await codeOf(register({ as }, thumbprint))).toBe('notAllowed')
      expect(await codeOf(retire({ as }, thumbprint))).toBe('notAllowed')
    }
    expect(await codeOf(register(qiao, 'abc'))).toBe('invalidInput')
  })

  test('neither a token nor the operator in a person’s name registers one once somebody has signed in', async () => {
    await second()
    const { thumbprint } = await makeSigningKey()
    const token = { as: 'qiao', via: 'token' } as const
    expect(await codeOf(register(token, thumbprint))).toBe('tokenNotAllowed')
    expect(await codeOf(register({ as: 'qiao', via: 'passkey' } as typeof qiao, thumbprint))).toBe('stepUpNeeded')
  })

  test('the doctor speaks of a key before its last day, and after it no file of it is taken', async () => {
    await second()
    const key = await makeSigningKey()
    for (const by of [qiao, wen]) await register(by, key.thumbprint, { until: '2026-12-10' })
    const found = async () =>
      (await examine(office.registry.context)).findings.filter(({ what }) => what === 'stationKeyEnds')
    expect(await found()).toMatchObject([{ detail: STATION, urgency: 'plan' }])
    office.clock.now = Date.UTC(2026, 11, 10, 15) / 1000
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('done')
    office.clock.now = Date.UTC(2026, 11, 10, 17) / 1000
    expect(await receive(fileOf(key, '7K3M-9QXW-2BHK'))).toBe('fileKeyUnknown')
    expect(await found()).toMatchObject([{ detail: STATION, urgency: 'now' }])
  })

  test('both acts stand in the trail of the office, with the name of the station', async () => {
    const { thumbprint } = await registeredStation(office)
    const { lines } = await office.registry.lookUp.trail(qiao)
    expect(lines.slice(0, 2).map(({ verb, by }) => [verb, by])).toEqual([
      ['register-station-key', { person: 'wen同志' }],
      ['register-station-key', { person: '乔一舟' }],
    ])
    expect(await office.registry.viewStationKeys({ as: 'chu' })).toEqual({
      keys: [{ thumbprint, station: STATION, until: null, state: 'inUse' }],
      mayChange: false,
    })
    expect(await codeOf(office.registry.viewStationKeys({ as: 'lin' }))).toBe('notFoundOrNotYours')
  })
})
