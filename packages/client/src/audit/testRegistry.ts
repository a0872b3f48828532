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

type Host = Awaited<ReturnType<typeof startHost>>
type World = Awaited<ReturnType<typeof createWorld>>

/** A registry over HTTP with many badges, whose clock and list a test moves; and a folder for audits of it. */
export async function startRegistry({ now = Math.floor(Date.now() / 1000), size = 2 ** 13 } = {}) {
  const host = await startHost()
  host.fallback.reply = NOT_IN_EFFECT
  const world = await createWorld({ origin: host.origin, now })
  const registry = new TestRegistry(host, world, { now, size, chain: await world.chain() })
  await registry.signList()
  return registry
}

class TestRegistry {
  readonly folder = mkdtempSync(join(tmpdir(), 'audit-'))
  readonly file = join(this.folder, 'shops.csv')
  readonly state = join(this.folder, 'state')
  readonly host: Host
  readonly world: World
  readonly paths: Host['paths']
  /** The clock of registry and audits, in seconds. */
  now: number
  readonly #issuedAt: number
  readonly #bits: Uint8Array
  readonly #badges = new Map<string, { token: string; index: number; page: string }>()
  #chain: string[]
  #status = ''

  constructor(host: Host, world: World, { now, size, chain }: { now: number; size: number; chain: string[] }) {
    this.host = host
    this.world = world
    this.paths = host.paths
    this.now = now
    this.#issuedAt = now - DAY
    this.#bits = new Uint8Array(size / 8)
    this.#chain = chain
  }

  /** Signs the list at the registry's time. */
  async signList(): Promise<void> {
    const { id: iss, badge } = this.world.office
    const list = { iss, uri: `${iss}/statuses/1`, iat: this.now, exp: this.now + DAY, ttl: 300, bits: this.#bits }
    this.#status = await issueStatusList(list, badge)
    const etag = `"${this.now}"`
    this.host.replies.set('/statuses/1', {
      handle: (response, headers) => {
        const isCurrent = headers['if-none-match'] === etag
        response.writeHead(isCurrent ? 304 : 200, { 'content-type': 'application/statuslist+jwt', etag })
        response.end(isCurrent ? undefined : this.#status)
      },
    })
  }

  /** Issues a badge, by default for a shop of its own, and returns its number. */
  async issue(options: BadgeOptions & { badgeNo?: string } = {}): Promise<string> {
    const { badgeNo = drawBadgeNo(), index = this.#badges.size } = options
    const page = options.shop?.urls[0] ?? `https://shop${this.#badges.size}.example/`
    const shop = options.shop ?? { name: this.world.shop.name, urls: [page] }
    const token = await this.world.badge({ iat: this.#issuedAt, ...options, badgeNo, index, shop })
    this.#badges.set(badgeNo, { token, index, page })
    this.serve(badgeNo)
    return badgeNo
  }

  /** Serves a badge with the chain and list of the moment of the request. */
  serve(badgeNo: string): void {
    const badge = this.#badges.get(badgeNo)?.token
    this.host.replies.set(`/badges/${badgeNo}/bundle`, {
      handle: (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ v: 1, badge, chain: this.#chain, status: this.#status }))
      },
    })
  }

  /** Ends or resumes a badge: sets its bit, and serves it no more or again. */
  async setEnded(badgeNo: string, ended: boolean): Promise<void> {
    const { index } = this.#badges.get(badgeNo) as { index: number }
    const [byte, bit] = [index >> 3, 1 << (index % 8)]
    this.#bits[byte] = ended ? (this.#bits[byte] ?? 0) | bit : (this.#bits[byte] ?? 0) & ~bit
    if (ended) this.host.replies.delete(`/badges/${badgeNo}/bundle`)
    else this.serve(badgeNo)
    await this.signList()
  }

  /** Serves another chain from now on. */
  setChain(statements: string[]): void {
    this.#chain = statements
  }

  pageOf(badgeNo: string): string {
    return this.#badges.get(badgeNo)?.page ?? ''
  }

  write(rows: readonly string[]): void {
    writeFileSync(this.file, rows.join('\n'))
  }

  /** Writes a file with a row for each badge and its own page. */
  writeAll(): void {
    this.write(['code,page', ...[...this.#badges].map(([badgeNo, { page }]) => `${badgeNo},${page}`)])
  }

  /** Runs an audit in this process. */
  async audit(options: Partial<AuditOptions> = {}) {
    this.host.requests.length = 0
    const state = openState(this.state)
    const { file } = this
    try {
      const open = async function* () {
        yield await readFile(file)
      }
      const { anchors } = this.world
      const defaults = { state, open, registries: [this.host.origin], anchors, now: () => this.now }
      const summary = await runAudit({ ...defaults, ...options })
      const { results } = state
      return { ...summary, results: [...results.all()], changed: [...results.changes(summary.run)] }
    } finally {
      state.close()
    }
  }

  async stop(): Promise<void> {
    await this.host.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
