import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateJwk } from '@liangpai/core/issue'
import { type DatabaseFixture, makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeOffice, NOON, PASSPHRASE, signAsRoot } from '../testing/office.ts'
import type { RootAnswer, RootRequest } from './carried.ts'
import { type RootSigning, signForOffice } from './root.ts'
import { initRoot } from './rootKeys.ts'
import type { RootChange } from './rootMemory.ts'
import type { RootSummary } from './rootSummary.ts'

const DAY = 86_400

let place: DatabaseFixture
let folder: string
beforeEach(() => {
  place = makeFolder()
  folder = join(place.data, 'root')
})
afterEach(() => place.remove())

const code = (code: string) => expect.objectContaining({ code }) as Error

async function publicKey() {
  const { d: _, ...key } = await generateJwk()
  return key
}

async function makeRequest(more: Partial<RootRequest> = {}): Promise<RootRequest> {
  return {
    liangpai: 'root-request',
    v: 1,
    office: 'http://localhost:8787',
    root: 'http://localhost:8787/root',
    keys: [await publicKey()],
    badgeKeys: [await publicKey()],
    until: NOON + 100 * DAY,
    organization: { name: city.committee.name, kind: 'committee' },
    ...more,
  }
}

/** Signs, and returns what people were shown. */
async function sign(request: RootRequest, more: Partial<RootSigning> = {}) {
  const shown: { summary?: RootSummary; changes?: RootChange[]; answer?: RootAnswer } = {}
  const confirm = (summary: RootSummary, changes: RootChange[]) => !!Object.assign(shown, { summary, changes })
  shown.answer = await signForOffice(folder, request, { now: NOON, passphrase: () => PASSPHRASE, confirm, ...more })
  return shown
}

const read = (jwt: string | undefined) =>
  JSON.parse(Buffer.from(jwt?.split('.')[1] ?? '', 'base64url').toString()) as Record<string, never>

describe('a root that is asked to sign', () => {
  beforeEach(() => initRoot(folder, PASSPHRASE, 2))

  test('refuses where its key is missing or can be read by others', async () => {
    chmodSync(join(folder, 'active.json'), 0o644)
    await expect(sign(await makeRequest())).rejects.toThrow(code('keyFileReadableByOthers'))
    rmSync(join(folder, 'active.json'))
    await expect(sign(await makeRequest())).rejects.toThrow(code('rootKeyMissing'))
  })

  test('shows what is asked for, and signs that: both keys, one level below the office', async () => {
    const request = await makeRequest()
    const { summary, changes, answer } = await sign(request)
    expect(changes).toEqual(['firstTime'])
    expect(summary).toEqual({
      office: 'http://localhost:8787',
      root: 'http://localhost:8787/root',
      name: city.committee.name,
      kind: 'committee',
      details: [],
      federationKeys: [request.keys[0]?.kid],
      badgeKeys: [request.badgeKeys[0]?.kid],
      until: '2027-03-04',
    })
    expect(read(answer?.configuration)).toMatchObject({ jwks: { keys: { length: 2 } } })
    expect(answer?.configuration).not.toContain('"d"')
    expect(read(answer?.statement)).toMatchObject({
      iat: NOON,
      exp: NOON + 100 * DAY,
      jwks: { keys: [{ kid: request.keys[0]?.kid }] },
      constraints: { max_path_length: 1 },
    })
  })

  test('says which keys are others than last time', async () => {
    const request = await makeRequest()
    await sign(request)
    expect((await sign(request)).changes).toEqual([])
    expect((await sign({ ...request, keys: [await publicKey()] })).changes).toEqual(['federationKeys'])
    expect((await sign({ ...request, badgeKeys: [await publicKey()] })).changes).toEqual([
      'federationKeys',
      'badgeKeys',
    ])
  })

  test('signs nothing, and opens no key, where that is not confirmed', async () => {
    const passphrase = () => expect.unreachable()
    const refusing = sign(await makeRequest(), { confirm: () => false, passphrase })
    await expect(refusing).rejects.toThrow(code('rootNotConfirmed'))
    expect((await sign(await makeRequest())).changes).toEqual(['firstTime'])
  })

  test.each([
    ['office', { office: 'http://localhost:1', root: 'http://localhost:1/root' }],
    ['name', { organization: { name: '云汀市电商党委', kind: 'committee' } }],
  ] as const)('refuses another %s than last time, unless that is named', async (change, more) => {
    await sign(await makeRequest())
    const request = await makeRequest(more as Partial<RootRequest>)
    await expect(sign(request)).rejects.toThrow(code('rootForAnother'))
    const other = change === 'name' ? 'office' : 'name'
    await expect(sign(request, { changed: [other] })).rejects.toThrow(code('rootForAnother'))
    expect((await sign(request, { changed: [change] })).changes).toContain(change)
  })

  test('refuses another kind than last time, and one that cannot stand above others even if it is named', async () => {
    await sign(await makeRequest())
    const request = await makeRequest({ organization: { name: city.committee.name, kind: 'generalBranch' } })
    await expect(sign(request)).rejects.toThrow(code('rootForAnother'))
    await expect(sign(request, { changed: ['kind'] })).rejects.toThrow(code('rootTwinFailed'))
  })

  test('refuses to sign if it cannot read for whom it signed last', async () => {
    await sign(await makeRequest())
    writeFileSync(join(folder, 'signed-for.json'), '{')
    await expect(sign(await makeRequest())).rejects.toThrow(code('rootMemoryDamaged'))
  })

  test('refuses a key that is not the one of its thumbprint', async () => {
    const request = await makeRequest()
    const [{ kid }, thief] = [request.keys[0] ?? { kid: '' }, await publicKey()]
    await expect(sign({ ...request, keys: [{ ...thief, kid }] })).rejects.toThrow(code('rootRequestTampered'))
  })

  test.each([
    ['whose root is elsewhere', { root: 'http://localhost:8787' }],
    ['for an office that is no entity id', { office: 'http://localhost:8787/?' }],
    ['for plain http', { office: 'http://badge.example', root: 'http://badge.example/root' }],
  ])('refuses a request %s, which no verifier would accept', async (_, more) => {
    await expect(sign(await makeRequest(more))).rejects.toThrow(code('rootTwinFailed'))
  })

  test('refuses a badge key that is also the federation key', async () => {
    const key = await publicKey()
    const request = await makeRequest({ keys: [key], badgeKeys: [key] })
    await expect(sign(request)).rejects.toThrow(code('rootTwinFailed'))
  })

  test.each([0, -1, 102])('refuses a statement that ends in %d days', async (days) => {
    await expect(sign(await makeRequest({ until: NOON + days * DAY }))).rejects.toThrow(code('rootDays'))
  })

  test("never signs for more than 100 days, though the office's clock is ahead", async () => {
    const { answer } = await sign(await makeRequest({ until: NOON + 100.5 * DAY }))
    expect(read(answer?.statement)).toMatchObject({ exp: NOON + 100 * DAY })
  })
})

test('all that buyers will read of an organisation is shown, remembered, and no other without being named', async () => {
  await initRoot(folder, PASSPHRASE, 2)
  const request = await makeRequest()
  const station = { name: '云汀市网络消费者维权服务站', contact: 'https://station.example/' }
  const organization = { ...request.organization, names: { en: 'Yunting Committee' }, area: '云汀市', station }
  const { summary } = await sign({ ...request, organization })
  expect(summary?.details).toEqual([
    'area: 云汀市',
    'en: Yunting Committee',
    `station: ${station.name} ${station.contact}`,
  ])
  const tampered = {
    ...request,
    organization: { ...organization, station: { ...station, contact: 'https://thief.example/' } },
  }
  await expect(sign(tampered)).rejects.toThrow(code('rootForAnother'))
  expect((await sign(tampered, { changed: ['details'] })).changes).toEqual(['details'])
})

test('an office publishes what it asked for, and nothing that was signed for another request or by another root', async () => {
  const office = await makeOffice(place)
  const { verbs, rootRequest: ask } = office.registry
  const request = await ask()
  const other = join(place.data, 'other')
  await initRoot(other, PASSPHRASE, 2)
  const publish = (root: RootAnswer) => verbs.publish({ as: 'qiao' }, { root })
  const signed = (more: Partial<RootRequest>) =>
    signForOffice(
      office.rootFolder,
      { ...request, ...more },
      {
        now: NOON,
        passphrase: () => PASSPHRASE,
        confirm: () => true,
        changed: ['office', 'name', 'kind', 'details'],
      },
    )
  await expect(publish(await signAsRoot(other, request, NOON))).rejects.toThrow(code('ownChainFailed'))
  await expect(publish(await signed({ keys: [await publicKey()] }))).rejects.toThrow(code('rootAnswerDiffers'))
  const renamed = { ...request.organization, name: '云汀市电商党委' }
  await expect(publish(await signed({ organization: renamed }))).rejects.toThrow(code('rootAnswerDiffers'))
  for (const more of [{ area: '别处市' }, { names: { en: 'Committee of Elsewhere' } }, { chainLink: '别处网商党委' }]) {
    const organization = { ...request.organization, ...more }
    await expect(publish(await signed({ organization }))).rejects.toThrow(code('rootAnswerDiffers'))
  }
  await expect(publish(await signed({ office: 'http://localhost:1' }))).rejects.toThrow(code('rootAnswerForeign'))
  const broken = { liangpai: 'root-answer', v: 1, configuration: 'a', statement: 'b' } as const
  await expect(publish(broken)).rejects.toThrow(code('rootAnswerInvalid'))
  expect(await publish(await signed({}))).toMatchObject({ until: '2027-03-04' })
  await office.registry.close()
})
