import { chmodSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateJwk } from '@liangpai/core/issue'
import { type DatabaseFixture, makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeOffice, NOON } from '../testing/office.ts'
import {
  initRoot,
  readCarried,
  rootAnswer,
  type RootRequest,
  rootRequest,
  signForOffice,
  writeCarried,
} from './root.ts'

let place: DatabaseFixture
let folder: string
beforeEach(() => {
  place = makeFolder()
  folder = join(place.data, 'root')
})
afterEach(() => place.remove())

const code = (code: string) => expect.objectContaining({ code }) as Error

async function requestOf(): Promise<RootRequest> {
  const { d: _, ...key } = await generateJwk()
  const organization = { name: city.committee.name, kind: 'committee' as const }
  return { office: 'http://localhost:8787', root: 'http://localhost:8787/root', keys: [key], organization }
}

const read = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, never>

test('the root has two keys in files readable by their owner alone', async () => {
  const { active, standby } = await initRoot(folder)
  expect(active).not.toBe(standby)
  for (const name of ['active.json', 'standby.json']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('existing root keys are never replaced', async () => {
  await initRoot(folder)
  await expect(initRoot(folder)).rejects.toThrow(code('rootExists'))
})

test('the configuration lists both keys; the statement lets the office charter one level', async () => {
  const { active, standby } = await initRoot(folder)
  const { configuration, statement } = await signForOffice(folder, await requestOf(), { now: NOON })
  expect(read(configuration)).toMatchObject({ jwks: { keys: [{ kid: active }, { kid: standby }] } })
  expect(configuration).not.toContain('"d"')
  expect(read(statement)).toMatchObject({ iat: NOON, exp: NOON + 100 * 86_400, constraints: { max_path_length: 1 } })
})

test.each(['云汀市网商党委✅', '云汀市\u202e网商党委', '云汀市\ue000', ''])(
  'a carried request for an organisation called %j is refused',
  async (name) => {
    const path = join(place.data, 'request.json')
    const request = await requestOf()
    writeCarried(path, { ...request, organization: { ...request.organization, name } })
    expect(() => readCarried(path, rootRequest)).toThrow(code('carriedFileInvalid'))
  },
)

test.each([0, 101, 1.5, Number.NaN])('a root statement of %d days is refused', async (days) => {
  await initRoot(folder)
  await expect(signForOffice(folder, await requestOf(), { now: NOON, days })).rejects.toThrow(code('rootDays'))
})

test('a missing root key and one that others can read are refused', async () => {
  await initRoot(folder)
  chmodSync(join(folder, 'active.json'), 0o644)
  await expect(signForOffice(folder, await requestOf(), { now: NOON })).rejects.toThrow(code('keyFileReadableByOthers'))
  rmSync(join(folder, 'active.json'))
  await expect(signForOffice(folder, await requestOf(), { now: NOON })).rejects.toThrow(code('rootKeyMissing'))
})

test('a carried file is read as it was written, and a file of another kind is refused', async () => {
  const request = await requestOf()
  const file = join(place.data, 'request.json')
  writeCarried(file, request)
  expect(readCarried(file, rootRequest)).toEqual(request)
  expect(() => readCarried(file, rootAnswer)).toThrow(code('carriedFileInvalid'))
  writeFileSync(file, 'no json')
  expect(() => readCarried(file, rootAnswer)).toThrow(code('carriedFileInvalid'))
})

test('an answer of another root, for another office, or of no root at all is refused', async () => {
  const office = await makeOffice(place)
  const { verbs, rootRequest: ask } = office.registry
  const request = await ask()
  const other = join(place.data, 'other')
  await initRoot(other)
  const publish = (root: { configuration: string; statement: string }) => verbs.publish({ as: 'qiao' }, { root })
  await expect(publish(await signForOffice(other, request, { now: NOON }))).rejects.toThrow(code('ownChainFailed'))
  const foreign = await signForOffice(office.rootFolder, { ...request, office: 'http://localhost:1' }, { now: NOON })
  await expect(publish(foreign)).rejects.toThrow(code('rootAnswerForeign'))
  await expect(publish({ configuration: 'a', statement: 'b' })).rejects.toThrow(code('rootAnswerInvalid'))
  await office.registry.close()
})
