import { allOrganizations, findingNotice, readSignedFile } from '@liangpai/server'
import { expect, test } from 'vitest'
import { createApp } from '../../registry/src/http/app.ts'
import { foundIn } from '../../registry/src/testing/foundIn.ts'
import { codeOf, NOON, showBadge } from '../../registry/src/testing/office.ts'
import {
  type BothServices,
  carriedOrganizations,
  chu,
  hu,
  onBothServices,
  STATION,
  wen,
} from './testing/bothServices.ts'
import { conclude, endings, file, type Links, MARKERS } from './testing/endings.ts'

/** A badge of today, when the case that began a month ago is concluded. */
async function shownBadge({ office }: BothServices): Promise<string> {
  office.clock.now = NOON + 31 * 86_400
  await office.registry.signDue()
  return (await showBadge(office)).badgeNo
}

/** All that is public of a badge: bundle, list, chain, verify page. */
async function publishedOf({ office }: BothServices, badgeNo: string): Promise<string[]> {
  const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }
  const app = createApp(office.registry, { badgeFiles, proxies: 0 })
  const plain = badgeNo.replaceAll('-', '')
  const paths = [`/badges/${plain}/bundle`, '/statuses/1', '/.well-known/openid-federation', `/verify/${plain}`]
  return Promise.all(paths.map(async (path) => `${path} ${await (await app.request(path)).text()}`))
}

const thumbprintOf = async ({ station }: BothServices, { one }: Links): Promise<string> =>
  (await station.verbs['sign-finding'](hu, one)).thumbprint

async function registerStation(services: BothServices, links: Links): Promise<void> {
  const thumbprint = await thumbprintOf(services, links)
  for (const as of ['qiao', 'wen'])
    await services.office.registry.verbs['register-station-key']({ as }, { thumbprint, station: STATION })
}

onBothServices('between a registry and a station', (services) => {
  test('organisations go over with names and past, and a newer file brings what was founded since', async () => {
    const { station, office } = services
    const ids = async () => (await allOrganizations(station.context.store.db)).map(({ id }) => id).toSorted()
    expect(await ids()).toEqual(['liutang', 'office'])
    await office.registry.verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    const take = (text: string) => station.verbs['import-organizations']({ as: 'hua' }, { file: text })
    const { organizations } = await carriedOrganizations(services)
    expect(await take(organizations)).toEqual({ added: 1, changed: 0 })
    expect(await ids()).toEqual(['liutang', 'office', 'zone'])
    expect(await codeOf(take(`${organizations.slice(0, -8)}AAAAAAAA`))).toBe('fileForged')
    const people = JSON.stringify(await station.context.store.db.selectFrom('people').select('id').execute())
    for (const id of ['qiao', 'lin', 'chu', 'wen']) expect(people).not.toContain(`"${id}"`)
  })

  test('no ending of a case changes a byte of a badge, nor does its notice, nor one person of the office', async () => {
    const { verbs } = services.office.registry
    const badgeNo = await shownBadge(services)
    const before = await publishedOf(services, badgeNo)
    const unchanged = async (when: string) => expect(await publishedOf(services, badgeNo), when).toEqual(before)
    const notices: string[] = []
    for (const [ending, play] of Object.entries(endings)) {
      services.clock.now = NOON
      const links = await file(services, badgeNo)
      await unchanged(`filed: ${ending}`)
      await play(services, links)
      const signed = await conclude(services, links)
      await unchanged(ending)
      if (notices.length === 0) await registerStation(services, links)
      const { notice } = await verbs.receive(chu, { file: signed })
      await verbs['decide-notice'](chu, { notice, effect: 'pause' })
      await unchanged(`noticed: ${ending}`)
      notices.push(notice)
    }
    expect(new Set(notices).size).toBe(Object.keys(endings).length)
    await verbs['decide-notice'](wen, { notice: notices[0] ?? '', effect: 'pause' })
    expect(await publishedOf(services, badgeNo)).not.toEqual(before)
  })

  test('a complaint that was not accepted comes to no conclusion, and to no notice', async () => {
    const badgeNo = await shownBadge(services)
    const before = await publishedOf(services, badgeNo)
    const { one } = await file(services, badgeNo)
    await services.station.verbs.refuse(hu, { ...one, reason: 'handledElsewhere' })
    expect(
      await codeOf(services.station.verbs.conclude(hu, { ...one, conclusion: 'confirmed', reason: '属实' })),
    ).not.toBe('done')
    expect(await codeOf(services.station.verbs['sign-finding'](hu, one))).toBe('nothingConcluded')
    expect(await publishedOf(services, badgeNo)).toEqual(before)
  })

  test('of a whole case nothing but the notice reaches the registry, and that names nobody', async () => {
    const { registry, database } = services.office
    const badgeNo = await shownBadge(services)
    const links = await file(services, badgeNo)
    await endings['not fulfilled']?.(services, links)
    const signed = await conclude(services, links)
    await registerStation(services, links)
    const thumbprints = [await thumbprintOf(services, links)]
    const typ = 'liangpai-finding+jwt'
    const { content } = await readSignedFile(signed, { typ, thumbprints, schema: findingNotice })
    const fields = ['badgeNo', 'conclusion', 'date', 'id', 'pledgeVersion', 'reason', 'station']
    expect(Object.keys(content).toSorted()).toEqual(fields)
    const { notice } = await registry.verbs.receive(chu, { file: signed })
    const seen = [
      ...(await publishedOf(services, badgeNo)),
      Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString(),
      JSON.stringify(await registry.viewStationNotice(chu, notice)),
      JSON.stringify(await registry.inboxOf(chu)),
      JSON.stringify(await registry.lookUp.trail({ as: 'qiao' })),
    ].join('\n')
    const secrets = [...MARKERS, links.buyer, links.merchant, '胡照野', '蓝若水']
    for (const secret of [...secrets, links.one.case, '"hu"']) expect(seen).not.toContain(secret)
    expect(foundIn(database.data, secrets)).toEqual([])
  })
})
