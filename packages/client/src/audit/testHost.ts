import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawBadgeNo, issueStatusList } from '@liangpai/core/issue'
import { createWorld, type BadgeOptions } from '@liangpai/world'
import { startHost } from '../testHost.ts'
import { runNight, type NightOptions } from './night.ts'
import { openState } from './state/state.ts'

const DAY = 86_400

/** A registry over HTTP with many badges, whose clock and endings a test moves; and a folder for an audit of it. */
export async function startCity({ now = Math.floor(Date.now() / 1000), size = 2 ** 13 } = {}) {
  const host = await startHost()
  const world = await createWorld({ origin: host.origin, now })
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  const bits = new Uint8Array(size / 8)
  const badges = new Map<string, { token: string; index: number; page: string }>()
  const uri = `${world.office.id}/statuses/1`
  const notInEffect = { status: 404, type: 'application/problem+json', body: '{"code":"notInEffect"}' }
  host.fallback.reply = notInEffect
  let status = ''
  let chain = await world.chain()

  const city = {
    host,
    world,
    folder,
    now,
    file: join(folder, 'shops.csv'),
    asked: () => host.asked.map(({ path }) => path),
    /** Signs the list anew, at the city's time. */
    async sign(): Promise<void> {
      const list = { iss: world.office.id, uri, iat: city.now, exp: city.now + DAY, ttl: 300, bits }
      status = await issueStatusList(list, world.office.badge)
      const etag = `"${city.now}"`
      host.replies.set('/statuses/1', {
        act: (response, headers) => {
          const known = headers['if-none-match'] === etag
          response.writeHead(known ? 304 : 200, { 'content-type': 'application/statuslist+jwt', etag })
          response.end(known ? undefined : status)
        },
      })
    },
    async issue(options: BadgeOptions & { badgeNo?: string } = {}): Promise<string> {
      const { badgeNo = drawBadgeNo(), index = badges.size } = options
      const page = options.shop?.urls[0] ?? `https://shop${badges.size}.example/`
      const shop = options.shop ?? { name: '荷雨茶铺', urls: [page] }
      const token = await world.badge({ iat: now - DAY, ...options, badgeNo, index, shop })
      badges.set(badgeNo, { token, index, page })
      city.serve(badgeNo)
      return badgeNo
    },
    /** Serves a badge with whatever chain and list there are when it is asked for. */
    serve(badgeNo: string): void {
      const badge = badges.get(badgeNo)?.token
      host.replies.set(`/badges/${badgeNo}/bundle`, {
        act: (response) => {
          response.writeHead(200, { 'content-type': 'application/json' })
          response.end(JSON.stringify({ v: 1, badge, chain, status }))
        },
      })
    },
    /** A badge's place in the list; set, the registry serves it no more. */
    async set(badgeNo: string, ended: boolean): Promise<void> {
      const { index } = badges.get(badgeNo) as { index: number }
      bits[index >> 3] = ended
        ? (bits[index >> 3] ?? 0) | (1 << (index % 8))
        : (bits[index >> 3] ?? 0) & ~(1 << (index % 8))
      if (ended) host.replies.delete(`/badges/${badgeNo}/bundle`)
      else city.serve(badgeNo)
      await city.sign()
    },
    renewChain(statements: string[]): void {
      chain = statements
    },
    pageOf: (badgeNo: string) => badges.get(badgeNo)?.page ?? '',
    write: (rows: readonly string[]) => writeFileSync(city.file, rows.join('\n')),
    /** A file with a row for each badge and its own page. */
    writeAll: () => city.write(['code,page', ...[...badges].map(([badgeNo, { page }]) => `${badgeNo},${page}`)]),
    /** Runs a night, in this process. */
    async night(more: Partial<NightOptions> = {}) {
      host.asked.length = 0
      const state = openState(join(folder, 'state'))
      try {
        const open = async function* () {
          yield await import('node:fs/promises').then(({ readFile }) => readFile(city.file))
        }
        const { anchors } = world
        const summary = await runNight({ state, open, registry: host.origin, anchors, now: () => city.now, ...more })
        return { ...summary, results: [...state.answers.results()], changed: [...state.answers.changes(summary.night)] }
      } finally {
        state.close()
      }
    },
    async stop(): Promise<void> {
      await host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await city.sign()
  return city
}
