import type { VerifiedVerdict } from '@liangpai/core'
import { type BadgeState, badgeWords } from '@liangpai/presentation/verdict'
import { city } from '@liangpai/world'
import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LiangpaiBadge } from './badge.ts'
import type { Result } from './result.ts'

// How a result looks, wherever it came from. The judgement is tested in e2e, since these tests run in a frame.
const { answers } = vi.hoisted(() => ({ answers: { next: (() => {}) as () => unknown } }))
vi.mock('./evidence.ts', () => ({ judgeBadge: async () => answers.next() }))

beforeAll(async () => {
  await import('./define.ts')
})
afterEach(() => document.body.replaceChildren())

const { shop } = city
const committee = { id: city.origin, kind: 'committee' as const, name: city.committee.name, names: {} }
const verified: VerifiedVerdict = {
  state: 'verified',
  badgeNo: '7K3M9QXW2BHK',
  membership: 'full',
  facts: { branch: city.branch.name, pledge: '七日内发货' },
  shop,
  chain: [{ ...committee, id: `${committee.id}/root` }, committee],
  issuer: committee,
  station: city.committee.station,
  validFrom: 1_795_449_600,
  validUntil: 1_826_985_600,
  asOf: 1_796_000_000,
  fresh: true,
}
const never = new Promise<Result>(() => {})
const times = { validFrom: verified.validFrom, validUntil: verified.validUntil }
const RESULTS: Record<BadgeState | 'probationary', Result | typeof never> = {
  verifying: never,
  verified,
  probationary: { ...verified, membership: 'probationary' },
  notYetValid: { state: 'notYetValid', step: 'times', reason: 'BADGE_NOT_YET_VALID', retryable: false, ...times },
  expired: { state: 'expired', step: 'times', reason: 'BADGE_EXPIRED', retryable: false, ...times },
  inactive: { state: 'inactive', reason: 'NOT_IN_EFFECT', retryable: false },
  wrongSite: {
    state: 'wrongSite',
    step: 'page',
    reason: 'SHOP_MISMATCH',
    retryable: false,
    shop,
    chain: verified.chain,
  },
  unknownIssuer: { state: 'unknownIssuer', step: 'chain', reason: 'TRUST_ANCHOR_UNKNOWN', retryable: false },
  invalid: { state: 'invalid', step: 'signature', reason: 'SIGNATURE_INVALID', retryable: false },
  unavailable: { state: 'unavailable', reason: 'FETCH_OFFLINE', retryable: true },
}
const STATES = Object.keys(RESULTS) as (keyof typeof RESULTS)[]
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const

type Options = { variant?: 'chip' | 'card'; lang?: string; width?: number; theme?: string; size?: string }

async function show(result: Result | typeof never, options: Options = {}): Promise<LiangpaiBadge> {
  const { variant = 'chip', lang = 'zh-Hans', width = 420, theme = 'light', size = '13px' } = options
  answers.next = () => result
  const box = document.createElement('div')
  box.style.width = `${width}px`
  box.style.setProperty('--liangpai-size', size)
  const badge = document.createElement('liangpai-badge')
  badge.append(Object.assign(document.createElement('a'), { href: `${city.origin}/verify/7K3M9QXW2BHK` }))
  badge.setAttribute('show-inactive', '')
  for (const [name, value] of Object.entries({ variant, lang, theme, badge: '7K3M-9QXW-2BHK' }))
    badge.setAttribute(name, value)
  box.append(badge)
  document.body.append(box)
  await settled(badge, result === never)
  return badge
}

async function settled(badge: LiangpaiBadge, pending: boolean): Promise<void> {
  await vi.waitFor(() => expect(badge.verdict === null).toBe(pending), { interval: 2 })
}

const root = (badge: LiangpaiBadge) => badge.shadowRoot as ShadowRoot
const textOf = (badge: LiangpaiBadge) => root(badge).textContent ?? ''

describe('words', () => {
  test.each(STATES)('%s has words of its own in three languages', async (state) => {
    for (const lang of LANGUAGES) {
      const text = textOf(await show(RESULTS[state], { lang }))
      const { state: states, membership } = badgeWords[lang]
      const wanted =
        state === 'verified' ? membership.full : state === 'probationary' ? membership.probationary : states[state]
      expect(text).toContain(wanted)
    }
  })

  test.each(STATES.filter((state) => state !== 'verified' && state !== 'probationary'))(
    '%s contains no word of membership, not even hidden',
    async (state) => {
      for (const lang of LANGUAGES)
        for (const variant of ['chip', 'card'] as const) {
          const badge = await show(RESULTS[state], { lang, variant })
          root(badge).querySelector<HTMLElement>('a')?.click()
          expect(root(badge).innerHTML).not.toMatch(/党员|黨員|Party.member/i)
        }
    },
  )

  test('hostile text is shown as text', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const badge = await show({ ...verified, shop: { ...shop, name }, facts: { pledge: name } })
    root(badge).querySelector<HTMLElement>('a')?.click()
    expect(textOf(badge)).toContain(name)
    expect(root(badge).querySelector('img')).toBeNull()
  })
})

describe('one box for all states', () => {
  const WIDTHS = [160, 180, 200, 220, 239, 240, 260, 280, 299, 300, 328, 360, 372, 420]
  const sizeOf = (badge: LiangpaiBadge) => {
    const { width, height } = (root(badge).querySelector('.box') as HTMLElement).getBoundingClientRect()
    return `${width.toFixed(1)} × ${height.toFixed(1)}`
  }

  test.each([
    ['chip', '13px'],
    ['chip', '26px'],
    ['card', '13px'],
  ] as const)('a %s at %s has one size in all states, in three languages and 14 widths', async (variant, size) => {
    for (const lang of LANGUAGES)
      for (const width of WIDTHS) {
        const sizes = new Map<string, string[]>()
        for (const state of STATES) {
          const badge = await show(RESULTS[state], { variant, size, lang, width })
          if (variant === 'card')
            await vi.waitFor(() => expect(root(badge).querySelector(`.${reserveOf(lang, width)}`)).not.toBeNull(), {
              interval: 2,
              timeout: 10_000,
            })
          sizes.set(sizeOf(badge), [...(sizes.get(sizeOf(badge)) ?? []), state])
          expect(badge.scrollWidth, `${lang} ${width} ${state}`).toBeLessThanOrEqual(width)
          badge.parentElement?.remove()
        }
        expect([...sizes], `${lang} ${width} ${JSON.stringify([...sizes])}`).toHaveLength(1)
      }
  })

  const reserveOf = (lang: string, width: number) =>
    width >= (lang === 'en' ? 372 : 300) ? 'wide' : width >= 240 ? 'narrow' : 'tight'

  test('an inactive badge keeps its box, invisible', async () => {
    const badge = await show(RESULTS.inactive)
    badge.showInactive = false
    const box = root(badge).querySelector('.box') as HTMLElement
    expect(getComputedStyle(box).visibility).toBe('hidden')
    expect(box.getBoundingClientRect().width).toBeGreaterThan(100)
  })
})

describe('the panel', () => {
  test('the panel opens by a press, is read in order and gives focus back', async () => {
    const badge = await show(verified)
    const link = root(badge).querySelector('a') as HTMLAnchorElement
    link.click()
    const dialog = root(badge).querySelector('dialog') as HTMLDialogElement
    expect(dialog.open).toBe(true)
    expect(root(badge).activeElement).toBe(dialog)
    const order = [...dialog.querySelectorAll('button, a, summary')].map(
      (one) => one.textContent?.trim() || one.ariaLabel,
    )
    expect(order).toEqual([
      '关闭',
      city.committee.station.name,
      '全国12315平台',
      `到 ${new URL(city.origin).host} 核验`,
      '为什么展示这个标识？',
    ])
    ;(dialog.querySelector('button') as HTMLButtonElement).click()
    expect(root(badge).querySelector('dialog')).toBeNull()
    expect(root(badge).activeElement).toBe(root(badge).querySelector('a'))
  })

  test('the panel of a wrong site marks what differs between two addresses', async () => {
    const badge = await show(RESULTS.wrongSite)
    root(badge).querySelector<HTMLElement>('a')?.click()
    expect(root(badge).querySelector('u')?.textContent).toBeTruthy()
    expect(root(badge).querySelector<HTMLAnchorElement>('.button.filled')?.href).toBe(shop.urls[0])
  })

  test('the panel lists root and office of one name once, and the root above a chartered branch', async () => {
    const badge = await show(verified)
    root(badge).querySelector<HTMLElement>('a')?.click()
    expect(root(badge).querySelectorAll('li')).toHaveLength(1)
    badge.parentElement?.remove()
    const branch = { id: `${committee.id}/o/liutang`, kind: 'branch' as const, name: city.branch.name, names: {} }
    const other = await show({ ...verified, chain: [...verified.chain, branch], issuer: branch })
    root(other).querySelector<HTMLElement>('a')?.click()
    expect([...root(other).querySelectorAll('li')].map((li) => li.textContent?.replace(/\s+/g, ''))).toEqual([
      `${city.committee.name}党委·最上级`,
      `${city.branch.name}党支部·签发`,
    ])
  })
})

describe('manners', () => {
  test('an earlier judgement that ends late does not replace a later one', async () => {
    let late = (_: Result) => {}
    const first = new Promise<Result>((ok) => (late = ok))
    const badge = await show(never)
    answers.next = () => first
    badge.badge = '0000-0000-0000'
    await new Promise((ok) => setTimeout(ok))
    answers.next = () => RESULTS.invalid
    badge.badge = '1111-1111-1111'
    await settled(badge, false)
    late(verified)
    await new Promise((ok) => setTimeout(ok, 20))
    expect(badge.verdict?.state).toBe('invalid')
  })

  test('a judgement that throws, where a page has replaced what it calls: unavailable, not verifying for ever', async () => {
    const badge = await show(RESULTS.verified)
    answers.next = () => Promise.reject(new TypeError('Date.now is not a function'))
    badge.badge = '0000-0000-0000'
    await expect.poll(() => badge.reason).toBe('UNEXPECTED')
  })

  test('a judgement is announced by events, with aria-busy meanwhile', async () => {
    const types: string[] = []
    const names = ['loadstart', 'verdict', 'error', 'loadend']
    const note = ({ type }: Event) => types.push(type)
    for (const name of names) document.addEventListener(`liangpai-${name}`, note)
    const badge = await show(RESULTS.unavailable)
    await vi.waitFor(() => expect(types).toHaveLength(4))
    for (const name of names) document.removeEventListener(`liangpai-${name}`, note)
    expect(types).toEqual(names.map((name) => `liangpai-${name}`))
    expect(badge.shadowRoot?.querySelector('[aria-busy]')?.getAttribute('aria-busy')).toBe('false')
    expect(badge.getAttributeNames()).not.toContain('aria-busy')
    expect(badge.reason).toBe('FETCH_OFFLINE')
  })
})

test('a page cannot replace what later files add their roots with', () => {
  const defined = customElements.get('liangpai-badge') as typeof LiangpaiBadge
  const { addRegistry } = defined
  expect(Reflect.set(defined, 'addRegistry', () => {})).toBe(false)
  expect(Reflect.deleteProperty(defined, 'addRegistry')).toBe(false)
  expect(defined.addRegistry).toBe(addRegistry)
})

describe('accessibility', () => {
  test.each(['light', 'dark'])(
    'axe finds nothing in any state and variant, contrast included, in %s',
    async (theme) => {
      for (const variant of ['chip', 'card'] as const)
        for (const state of STATES) {
          document.body.style.background = theme === 'dark' ? '#0e1311' : '#fff'
          const badge = await show(RESULTS[state], { theme, variant })
          root(badge).querySelector<HTMLElement>('a')?.click()
          await Promise.all(
            (root(badge).querySelector('dialog') as HTMLElement).getAnimations().map(({ finished }) => finished),
          )
          const { violations, passes } = await axe.run(badge, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
          })
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
            `${variant} ${state}`,
          ).toEqual([])
          expect(passes.map(({ id }) => id)).toContain('color-contrast')
          badge.parentElement?.remove()
        }
    },
  )
})
