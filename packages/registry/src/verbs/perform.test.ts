import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { verifyBadge } from '@liangpai/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { readAudit } from '../store/audit.ts'
import { writeSetting } from '../store/settings.ts'
import { onBothDatabases, type Place } from '../testing/databases.ts'
import { askFor, bundleOf, choice, fullMember, makeOffice, type Office, offerTo, showBadge } from '../testing/office.ts'
import { defineVerb, perform } from './perform.ts'

onBothDatabases('performing a verb', (makePlace) => {
  let place: Place
  let office: Office
  beforeEach(async () => {
    place = await makePlace()
    office = await makeOffice(place)
  })
  afterEach(async () => {
    await office.registry.close()
    await place.remove()
  })

  const db = () => office.registry.context.store.db
  const mark = (fail: boolean) =>
    defineVerb({
      name: 'mark',
      input: z.strictObject({ value: z.string() }),
      async act({ tx }, { value }) {
        await writeSetting(tx, 'change', value)
        if (fail) throw new Error('failed')
        return { result: { value }, subject: 'x', detail: { value } }
      },
    })

  test('row and line in the trail, or neither', async () => {
    const before = await readAudit(db())
    const failed = perform(office.registry.context, mark(true), { as: 'qiao' }, { value: '77' })
    await expect(failed).rejects.toThrow('failed')
    expect(await readAudit(db())).toEqual(before)
    await perform(office.registry.context, mark(false), { as: 'qiao' }, { value: '77' })
    const line = { at: office.clock.now, actor: 'qiao', verb: 'mark', subject: 'x', detail: '{"value":"77"}' }
    expect((await readAudit(db())).slice(before.length)).toEqual([{ ...line, seq: before.length + 1 }])
  })

  test('where the trail cannot be written nothing happens', async () => {
    const { context } = office.registry
    const verb = mark(false)
    const unwritable = {
      ...verb,
      act: async (...of: Parameters<typeof verb.act>) => ({ ...(await verb.act(...of)), subject: null as never }),
    }
    await expect(perform(context, unwritable, { as: 'qiao' }, { value: '78' })).rejects.toThrow()
    const rows = await db().selectFrom('settings').select('value').where('key', '=', 'change').execute()
    expect(rows).not.toEqual([{ value: '78' }])
  })

  test('the trail of a badge names every step, and nobody but those who acted for an organisation', async () => {
    await showBadge(office, {}, { name: true })
    const trail = await readAudit(db())
    const verbs = [
      'init',
      'publish',
      'charter',
      'appoint',
      'appoint',
      'request',
      'attest',
      'review',
      'prove',
      'prove',
      'offer',
      'consent',
    ]
    expect(trail.map(({ verb }) => verb)).toEqual(verbs)
    expect(JSON.stringify(trail)).not.toContain('沈书遥')
    expect(trail.at(-1)?.actor).toBe('(member)')
  })

  test('the same command with the same key: the first answer, and one request', async () => {
    const ask = () =>
      office.registry.verbs.request(
        { as: 'shen', idempotencyKey: 'form-0001' },
        {
          organization: 'liutang',
          subject: { id: 'shen', name: '沈书遥' },
          shop: { name: '荷雨茶铺', urls: ['https://heyu.example/'] },
        },
      )
    expect(await ask()).toEqual(await ask())
    expect(await db().selectFrom('requests').select('id').execute()).toHaveLength(1)
  })

  test('the same key with another command is refused; so is a short one', async () => {
    const { verbs } = office.registry
    const { request, token: _ } = await offerTo(office)
    const by = { as: 'chu', idempotencyKey: 'offer-0001' }
    const first = await verbs.offer(by, { request })
    expect(await verbs.offer(by, { request })).toEqual(first)
    const other = await askFor(office)
    await expect(verbs.offer(by, { request: other })).rejects.toMatchObject({ code: 'idempotencyKeyReused' })
    await expect(verbs.offer({ ...by, as: 'qiao' }, { request })).rejects.toMatchObject({
      code: 'idempotencyKeyReused',
    })
    await expect(verbs.offer({ ...by, idempotencyKey: 'x' }, { request })).rejects.toMatchObject({
      code: 'invalidInput',
    })
  })

  test('kept answers do not show the tokens in them, and are forgotten after a day', async () => {
    const { request } = await offerTo(office)
    const { token } = await office.registry.verbs.offer({ as: 'chu', idempotencyKey: 'offer-0002' }, { request })
    expect(JSON.stringify(await db().selectFrom('idempotency').selectAll().execute())).not.toContain(token)
    office.clock.now += 2 * 86_400
    await office.registry.signDue()
    expect(await db().selectFrom('idempotency').selectAll().execute()).toEqual([])
  })
})

onBothDatabases('a shop on a site of its own', (makePlace) => {
  let place: Place
  let office: Office
  let server: Server
  let url: string
  const files = new Map<string, string>()
  const db = () => office.registry.context.store.db
  beforeEach(async () => {
    place = await makePlace()
    office = await makeOffice(place)
    server = createServer((request, response) => response.end(files.get(request.url ?? '') ?? 'nothing'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://heyu.localhost:${(server.address() as AddressInfo).port}/`
  })
  afterEach(async () => {
    server.close()
    await office.registry.close()
    await place.remove()
  })

  async function showOwnSite() {
    const { verbs } = office.registry
    const subject = { id: 'shen', name: '沈书遥' }
    const shop = { name: '荷雨茶铺', urls: [url] }
    const { request, proofs } = await verbs.request({ as: 'shen' }, { organization: 'liutang', subject, shop })
    for (const { fileName, content } of proofs) files.set(`/${fileName}`, content)
    await verbs.prove({ as: 'shen' }, { request })
    await verbs.attest({ as: 'lin' }, { request, ...fullMember })
    await verbs.review({ as: 'chu' }, { request })
    const { token } = await verbs.offer({ as: 'chu' }, { request })
    return office.registry.consent(token, choice)
  }

  test('looked at monthly; failing twice pauses the badge, and the data stay', async () => {
    const { badgeNo, stopToken } = await showOwnSite()
    const recheckAfter = async (days: number) => {
      office.clock.now += days * 86_400
      return office.registry.recheckShops()
    }
    expect(await recheckAfter(29)).toBe(0)
    expect(await recheckAfter(2)).toBe(1)
    expect(await recheckAfter(2)).toBe(0)
    files.clear()
    expect(await recheckAfter(30)).toBe(1)
    expect(await office.registry.stop(stopToken)).toMatchObject({ state: 'active' })
    expect(await recheckAfter(2)).toBe(1)
    expect(await office.registry.stop(stopToken)).toMatchObject({ state: 'paused' })
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect((await readAudit(db())).at(-1)).toMatchObject({ verb: 'pause', actor: '(system)' })
  })

  test('proven by the file that it serves, shown to be verified there and nowhere else', async () => {
    const { verbs } = office.registry
    const subject = { id: 'shen', name: '沈书遥' }
    const shop = { name: '荷雨茶铺', urls: [url] }
    const { request, hostPolicy, proofs } = await verbs.request(
      { as: 'shen' },
      { organization: 'liutang', subject, shop },
    )
    expect(hostPolicy).toBe('script')
    expect(proofs).toMatchObject([{ claim: url, method: 'file', proven: false }])
    await expect(verbs.prove({ as: 'shen' }, { request })).rejects.toMatchObject({ code: 'proofMismatch' })
    await expect(verbs.prove({ as: 'lin' }, { request, method: 'review' })).rejects.toMatchObject({
      code: 'proofMethod',
    })
    for (const { fileName, content } of proofs) files.set(`/${fileName}`, `${content}\n`)
    expect(await verbs.prove({ as: 'shen' }, { request })).toMatchObject({ proven: true })
    await verbs.attest({ as: 'lin' }, { request, ...fullMember })
    await verbs.review({ as: 'chu' }, { request })
    const { token } = await verbs.offer({ as: 'chu' }, { request })
    const { badgeNo } = await office.registry.consent(token, choice)
    const bundle = await bundleOf(office.registry, badgeNo)
    const judge = async (page: string) =>
      (
        await verifyBadge(bundle, {
          anchors: office.registry.anchors,
          page,
          now: office.clock.now,
          allowLocalhost: true,
        })
      ).state
    expect(await judge(url)).toBe('verified')
    expect(await judge(url.replace('heyu', 'copycat'))).toBe('wrongSite')
  })
})
