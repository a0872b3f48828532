/** Good and bad bundles of genuine tokens, to make worse ones from. */
export type Stock = { good: string; others: string[] }
export type Toll = { tried: number; states: { [state: string]: number }; verified: string[]; hung: string[] }

/**
 * Hands bundles made from a seed to real elements; runs in the page, so everything it uses stands within.
 * A bundle whose parts are those of the good one is made again: it would be right to verify it.
 */
export async function handOver({ stock, seed, count }: { stock: Stock; seed: number; count: number }): Promise<Toll> {
  type Parts = { v: unknown; badge: unknown; chain: unknown; status: unknown; [name: string]: unknown }
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const read = (text: string) => JSON.parse(text) as Parts
  const good = () => read(stock.good)
  const other = () => read(pick(stock.others))
  const goodText = JSON.stringify([1, good().badge, good().chain, good().status])

  const LETTERS = 'AZaz09-_.~=+/{}[]":,\\ \u0000\u00e9\u202e党\ud800'
  const noise = (length: number) => Array.from({ length }, () => pick([...LETTERS])).join('')
  const bend = (text: string): string => {
    const at = below(text.length)
    const ways = [
      () => text.slice(0, at) + pick([...LETTERS]) + text.slice(at + 1),
      () => text.slice(0, at) + text.slice(at + 1 + below(8)),
      () => text.slice(0, at) + noise(1 + below(4)) + text.slice(at),
      () => text.slice(0, at),
      () => text + text.slice(at),
      () => text.slice(at) + text.slice(0, at),
      () => `${text} `,
      () => text.toLowerCase(),
      () => noise(below(200)),
    ]
    return pick(ways)()
  }
  const encode = (value: unknown) =>
    btoa(unescape(encodeURIComponent(JSON.stringify(value))))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=/g, '')
  const decode = (part: string) =>
    JSON.parse(decodeURIComponent(escape(atob(part.replace(/-/g, '+').replace(/_/g, '/'))))) as {
      [name: string]: unknown
    }

  /** Says something else under the signature that stands. */
  const forge = (token: string): string => {
    const [head = '', body = '', signature = ''] = token.split('.')
    const [header, payload] = [decode(head), decode(body)]
    const names = Object.keys(payload)
    const changes: (() => unknown)[] = [
      () => (header['alg'] = pick(['none', 'HS256', 'RS256', 'ES256', 'EdDSA', '', null, 0])),
      () => (header['kid'] = pick([noise(43), '', 0, null])),
      () => (header['typ'] = pick(['JWT', 'jwt', '', null, 'statuslist+jwt'])),
      () => (header[pick(['crit', 'jwk', 'jku', 'x5c', 'b64', '__proto__'])] = pick([['exp'], {}, '', false])),
      () => (payload[pick(names)] = pick<unknown>([null, 0, -1, '', [], {}, true, 9e15, noise(20), { toString: 1 }])),
      () => delete payload[pick(names)],
      () => (payload['exp'] = pick([9e9, '9999999999', 1e308, -0])),
      () => (payload['membership'] = pick(['probationary', 'full', 'FULL', ['full']])),
      () => (payload['shop'] = { name: noise(8), urls: [location.href] }),
      () => (payload['facts'] = { pledge: '<img src=x onerror=alert(1)>' }),
      () => (payload['jwks'] = { keys: pick([[], [{}], [null]]) }),
    ]
    pick(changes)()
    if (random() < 0.3) pick(changes)()
    const kept = pick([signature, signature, '', noise(86), signature.slice(0, -1)])
    return `${encode(header)}.${encode(payload)}.${kept}`
  }

  const PARTS = ['badge', 'chain', 'status'] as const
  const value = (): unknown =>
    pick<() => unknown>([
      () => noise(below(60)),
      () => pick([null, undefined, true, false, 0, -0, 1, NaN, Infinity, 1n, '', [], {}, Symbol('v')]),
      () => Array.from({ length: below(12) }, () => noise(4)),
      () => ({ v: 1, badge: noise(40), chain: [noise(40)], status: noise(40) }),
      () => ({ v: pick([0, 2, '1', 1.5, null]), badge: good().badge }),
      () => '['.repeat(1 + below(30_000)),
      () => '{"a":'.repeat(1 + below(9000)),
      () => ' '.repeat(below(70_000)),
      () => new Uint8Array(below(99)),
      () => new Date(),
      () => () => good(),
      () => Promise.resolve(good()),
      () => new Map(Object.entries(good())),
    ])()

  /** Objects that bite who reads them. */
  const trap = (): unknown => {
    const bite = () => {
      throw new Error('bitten')
    }
    const revoked = Proxy.revocable({}, {})
    revoked.revoke()
    const name = pick(['v', 'badge', 'chain', 'status'])
    const loop: { [name: string]: unknown } = { ...good() }
    loop[name] = loop
    const shy = { ...good(), chain: Object.assign([...(good().chain as string[])], { length: pick([0, 1, 4e9, 9]) }) }
    let reads = 0
    return pick<() => unknown>([
      () => Object.defineProperty({ ...other() }, name, { get: bite, enumerable: true }),
      () => new Proxy(other(), { get: bite }),
      () => new Proxy({ ...other() }, { ownKeys: bite, getOwnPropertyDescriptor: bite, has: bite }),
      () => revoked.proxy,
      () => loop,
      () => shy,
      () => ({ ...good(), badge: { toString: bite, valueOf: bite, length: 1 } }),
      () => ({ ...good(), chain: new Proxy([], { get: bite }) }),
      () => ({ ...good(), chain: { length: 3, 0: '', 1: '', 2: '' } }),
      () => ({ ...good(), chain: Array.from({ length: below(9) }) }),
      () => Object.create({ ...good(), badge: '' }) as unknown,
      () => Object.defineProperty(other(), 'badge', { get: () => (reads++ ? good().badge : other().badge) }),
      () => ({ ...good(), status: new String(good().status) }),
      () => ({ ...good(), badge: new String(good().badge) }),
      () => Object.assign(() => {}, good(), { badge: '' }),
      () => window,
      () => document.createElement('liangpai-badge'),
    ])()
  }

  const shuffled = (): unknown => {
    const [one, two] = [good(), other()]
    const chain = one.chain as string[]
    pick<() => void>([
      () => (one.badge = two.badge),
      () => (one.chain = two.chain),
      () => (one.chain = [...chain].reverse()),
      () => (one.chain = [...chain, ...chain]),
      () => (one.chain = chain.filter((_, at) => at !== below(chain.length))),
      () => (one.chain = chain.map((token, at) => (at === below(chain.length) ? pick(two.chain as string[]) : token))),
      () => (one.chain = []),
      () => void Reflect.deleteProperty(one, pick(['v', 'badge', 'chain'])),
      () => (one.v = pick([0, 2, '1', true, null])),
      () => (one.status = pick([two.badge, chain[0], '', null])),
      () => (one.badge = pick([chain[0], one.status, `${String(one.badge)}~`, `${String(one.badge)}WyJhIl0~`])),
      () => (one[pick(PARTS)] = value()),
    ])()
    return one
  }

  const bent = (): unknown => {
    const one = random() < 0.85 ? good() : other()
    const change = random() < 0.5 ? bend : forge
    const part = pick(PARTS)
    const chain = one.chain as string[]
    const at = below(chain.length)
    if (part === 'chain') one.chain = chain.map((token, i) => (i === at ? change(token) : token))
    else one[part] = change(String(one[part]).replace(/~$/, '')) + (part === 'badge' ? '~' : '')
    return one
  }

  const makers = [value, trap, shuffled, bent, bent, bent, other, () => bend(stock.good)]
  const make = (): unknown => {
    const maker = pick(makers)
    const made = maker()
    if (maker === trap) return made
    try {
      const plain = typeof made === 'string' ? (JSON.parse(made) as Parts) : (made as Parts)
      if (JSON.stringify([plain.v, plain.badge, plain.chain, plain.status]) === goodText) return make()
      return typeof made === 'object' && random() < 0.3 ? JSON.stringify(made) : made
    } catch {
      return made
    }
  }

  type Badge = HTMLElement & { bundle: unknown; verdict: { state: string } | null }
  const toll: Toll = { tried: 0, states: {}, verified: [], hung: [] }
  const describe = (given: unknown): string => {
    try {
      const whole = (typeof given === 'string' ? JSON.parse(given) : given) as Parts
      const same = [...PARTS, 'v'].filter((name) => JSON.stringify(whole[name]) === JSON.stringify(good()[name]))
      return `${typeof given}, as good in ${same.join()}`
    } catch (error) {
      return `${typeof given}: ${String(error)}`
    }
  }

  async function tryAll(badge: Badge): Promise<void> {
    while (toll.tried < count) {
      toll.tried++
      const given = make()
      const ended = new Promise<true>((ok) =>
        badge.addEventListener('liangpai-loadend', () => ok(true), { once: true }),
      )
      const patience = new Promise<false>((ok) => setTimeout(ok, 10_000, false))
      if (Object.is(badge.bundle, given)) continue
      badge.bundle = given
      if (!(await Promise.race([ended, patience]))) {
        toll.hung.push(describe(given))
        return
      }
      const { state: found } = badge.verdict ?? { state: 'none' }
      toll.states[found] = (toll.states[found] ?? 0) + 1
      const shown = badge.shadowRoot?.textContent ?? ''
      if (found === 'verified' || /党员|已核验/.test(shown)) toll.verified.push(describe(given))
    }
  }

  const badges = Array.from({ length: 24 }, () => document.createElement('liangpai-badge') as unknown as Badge)
  document.body.append(...badges)
  await Promise.all(badges.map(tryAll))
  return toll
}
