import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawBadgeNo, issueStatusList } from '@liangpai/core/issue'
import { type BadgeOptions, createWorld } from '@liangpai/world'
import { NOT_IN_EFFECT, startHost } from '../testHost.ts'
import { type AuditOptions, runAudit } from './run.ts'
import { openState } from './state/state.ts'

const DAY = 86_400

/** A registry over HTTP with many badges, whose clock and list a test moves; and a folder for audits of it. */
export async function startRegistry({ now = Math.floor(Date.now() / 1000), size = 2 ** 13 } = {}) {
  const host = await startHost()
  host.fallback.reply = NOT_IN_EFFECT
  const world = await createWorld({ origin: host.origin, now })
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  const bits = new Uint8Array(size / 8)
  const badges = new Map<string, { token: string; index: number; page: string }>()
  const uri = `${world.office.id}/statuses/1`
  let status = ''
  let chain = await world.chain()

  const registry = {
    host,
    world,
    folder,
    /** The clock of registry and audits, in seconds. */
    now,
    file: join(folder, 'shops.csv'),
    state: join(folder, 'state'),
    paths: host.paths,
    /** Signs the list at the registry's time. */
    async signList(): Promise<void> {
      const list = { iss: world.office.id, uri, iat: registry.now, exp: registry.now + DAY, ttl: 300, bits }
      status = await issueStatusList(list, world.office.badge)
      const etag = `"${registry.now}"`
      host.replies.set('/statuses/1', {
        handle: (response, headers) => {
          const isCurrent = headers['if-none-match'] === etag
          response.writeHead(isCurrent ? 304 : 200, { 'content-type': 'application/statuslist+jwt', etag })
          response.end(isCurrent ? undefined : status)
        },
      })
    },
    /** Issues a badge, by default for a shop of its own, and returns its number. */
    async issue(options: BadgeOptions & { badgeNo?: string } = {}): Promise<string> {
      const { badgeNo = drawBadgeNo(), index = badges.size } = options
      const page = options.shop?.urls[0] ?? `https://shop${badges.size}.example/`
      const shop = options.shop ?? { name: world.shop.name, urls: [page] }
      const token = await world.badge({ iat: now - DAY, ...options, badgeNo, index, shop })
      badges.set(badgeNo, { token, index, page })
      registry.serve(badgeNo)
      return badgeNo
    },
    /** Serves a badge with the chain and list of the moment of the request. */
    serve(badgeNo: string): void {
      const badge = badges.get(badgeNo)?.token
      host.replies.set(`/badges/${badgeNo}/bundle`, {
        handle: (response) => {
          response.writeHead(200, { 'content-type': 'application/json' })
          response.end(JSON.stringify({ v: 1, badge, chain, status }))
        },
      })
    },
    /** Ends or resumes a badge: sets its bit, and serves it no more or again. */
    async setEnded(badgeNo: string, ended: boolean): Promise<void> {
      const { index } = badges.get(badgeNo) as { index: number }
      const bit = 1 << (index % 8)
      bits[index >> 3] = ended ? (bits[index >> 3] ?? 0) | bit : (bits[index >> 3] ?? 0) & ~bit
      if (ended) host.replies.delete(`/badges/${badgeNo}/bundle`)
      else registry.serve(badgeNo)
      await registry.signList()
    },
    /** Serves another chain from now on. */
    setChain(statements: string[]): void {
      chain = statements
    },
    pageOf: (badgeNo: string) => badges.get(badgeNo)?.page ?? '',
    write: (rows: readonly string[]) => writeFileSync(registry.file, rows.join('\n')),
    /** Writes a file with a row for each badge and its own page. */
    writeAll: () => registry.write(['code,page', ...[...badges].map(([badgeNo, { page }]) => `${badgeNo},${page}`)]),
    /** Runs an audit in this process. */
    async audit(options: Partial<AuditOptions> = {}) {
      host.requests.length = 0
      const state = openState(registry.state)
      try {
        const open = async function* () {
          yield await readFile(registry.file)
        }
        const { anchors } = world
        const defaults = { state, open, registry: host.origin, anchors, now: () => registry.now }
        const summary = await runAudit({ ...defaults, ...options })
        const { results } = state
        return { ...summary, results: [...results.all()], changed: [...results.changes(summary.run)] }
      } finally {
        state.close()
      }
    },
    async stop(): Promise<void> {
      await host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await registry.signList()
  return registry
}
