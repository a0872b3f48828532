import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { listen } from '@liangpai/server/http'
import { makeFolder } from '@liangpai/server/testing'
import { afterAll, expect, test } from 'vitest'
import { checkWaiting } from '../examples/office-api/src/check.ts'
import { rollOf } from '../examples/office-api/src/roll.ts'
import { serve as serveRegistry } from '../packages/registry/src/serve.ts'
import { askFor, fullMember, makeOffice } from '../packages/registry/src/testing/office.ts'

const place = makeFolder()
const office = await makeOffice(place)
const served = await serveRegistry(office.registry, { port: 0, badgeFiles: { latest: '', files: new Map() } })
const roll = await listen(rollOf(['沈书遥']).fetch, { port: 0 })
afterAll(async () => {
  await roll.close()
  await served.close()
  await office.registry.close()
  await place.remove()
})

const tokenFor = async (scopes: string[]) => {
  const by = { as: 'lin', via: 'passkey', steppedUpAt: office.clock.now } as const
  return office.registry.verbs['add-token'](by, { name: '党员名册系统', scopes, days: 90 })
}
const at = async (scopes: string[]) => ({
  registry: `http://127.0.0.1:${served.port}`,
  roll: `http://127.0.0.1:${roll.port}`,
  token: (await tokenFor(scopes)).token,
})

test('the program says of each request that waits whether its member is on the roll, and attests nothing', async () => {
  const onRoll = await askFor(office)
  const offRoll = await askFor(office, { subject: { id: 'mo', name: '莫知秋' } })
  const attested = await askFor(office, { subject: { id: 'lu', name: '陆闻溪' } })
  await office.registry.verbs.attest({ as: 'lin' }, { request: attested, ...fullMember })
  const { registry, roll: rollUrl, token } = await at(['inbox'])
  const main = join(import.meta.dirname, '../examples/office-api/src/main.ts')
  const env = { ...process.env, REGISTRY: registry, ROLL: rollUrl, TOKEN: token }
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@liangpai/source', main], { env })
  expect(stdout.trim().split('\n').toSorted()).toEqual([`${onRoll}\t沈书遥\tyes`, `${offRoll}\t莫知秋\tno`].toSorted())
  const { requests = [] } = await office.registry.verbs.list({ as: 'lin' }, { what: 'requests' })
  const states = Object.fromEntries(requests.map(({ request, state }) => [request, state]))
  expect(states).toEqual({ [onRoll]: 'requested', [offRoll]: 'requested', [attested]: 'attested' })
})

test('the registry is never given the roll, and the roll is asked for one name at a time', async () => {
  const bodies: object[] = []
  const watch = async (request: Request) => {
    bodies.push(await request.clone().json())
    return rollOf(['沈书遥']).fetch(request)
  }
  const watched = await listen(watch, { port: 0 })
  await checkWaiting({ ...(await at(['inbox'])), roll: `http://127.0.0.1:${watched.port}` })
  await watched.close()
  expect(bodies.map((body) => Object.keys(body))).toEqual([['name'], ['name']])
})

test('a token without the scope is refused by its code, and one with it attests nothing', async () => {
  await expect(checkWaiting(await at(['list']))).rejects.toThrow('/api/inbox: tokenScope')
  const { registry, token } = await at(['inbox'])
  const request = await askFor(office, { subject: { id: 'bai', name: '白知远' } })
  const answer = await fetch(`${registry}/api/attest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ request, ...fullMember }),
  })
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'tokenNotAllowed'])
})

test('a roll that fails is no "no"', async () => {
  await expect(checkWaiting({ ...(await at(['inbox'])), roll: `http://127.0.0.1:${served.port}` })).rejects.toThrow(
    'the roll answers 404',
  )
})
