import { formatBadgeNo } from '@liangpai/core'
import { integrityOf } from '@liangpai/registry'
import type { RunningCity } from './city.ts'
import type { Member } from './cast.ts'
import { addressOf, type Seeded } from './seed.ts'
import { escapeHtml, shopPage, type Sites } from './sites.ts'

/** What a shop of the demo pastes into its page: its name, its badge, and the city that issued it. */
export type ShopFront = {
  name: string
  host: string
  path: string
  code: string
  city: number
  listing?: { host: string; id: string }
  /** Stopped badges leave a box that is not seen; the demo asks to see it. */
  showInactive: boolean
}

const MARKET = { host: 'market', path: '/item/4711/' }
const COPYCAT = 'heyu-tea.shop-sale'

/** Where a member's shop stands; a listing stands on the marketplace. */
export const frontOf = ({ shop }: Member, port: number): string => addressOf('listing' in shop ? MARKET : shop, port)

export const frontsOf = (badges: Seeded[], city: number): ShopFront[] =>
  badges.map(({ member: { shop }, state, code }) => ({
    name: shop.name,
    ...('listing' in shop ? { ...MARKET, listing: shop.listing } : { host: shop.host, path: shop.path }),
    code,
    city,
    showInactive: state === 'inactive',
  }))

/** Opens the shops, the copycat and a page whose script is blocked. */
export function openShops(sites: Sites, fronts: ShopFront[], cities: RunningCity[]): void {
  fronts.forEach((front, at) => {
    const city = cities[front.city]
    if (!city) throw new Error(`no city for ${front.name}`)
    const page = pageOf(front, city, { selfUpdating: at === 1 })
    sites.add({ host: `${front.host}.localhost`, path: front.path, page })
    if (at > 0) return
    sites.add({ host: `${COPYCAT}.localhost`, path: '/', page })
    const policy = "default-src 'self'; script-src 'none'; img-src 'self' data:"
    sites.add({ host: `${front.host}.localhost`, path: '/no-script/', page, policy })
  })
}

type Options = { selfUpdating: boolean }

function pageOf(front: ShopFront, city: RunningCity, { selfUpdating }: Options) {
  if (front.listing) return () => shopPage('zh-Hans', front.name, { card: pictureOf(front, city) })
  const chip = selfUpdating ? oneTag(front, city) : tag(front, city, 'chip') + script(city)
  return (language: 'zh-Hans' | 'en') => shopPage(language, front.name, { chip, card: tag(front, city, 'card') })
}

/** The tag that a shop pastes: a plain link where no script runs. */
function tag({ code, showInactive }: ShopFront, { origin }: RunningCity, variant: 'chip' | 'card'): string {
  const show = showInactive ? ' show-inactive' : ''
  const link = `<a href="${origin}/verify/${code}" referrerpolicy="origin">身份核验</a>`
  return `<liangpai-badge badge="${formatBadgeNo(code)}" variant="${variant}"${show}>${link}</liangpai-badge>`
}

/** The script of one version, pinned by its hash. */
function script({ origin, anchors, badgeFiles: { latest, files } }: RunningCity): string {
  const integrity = integrityOf(files.get(latest) ?? new Uint8Array())
  return `<script async src="${origin}/badge/${latest}.js" integrity="${integrity}" crossorigin data-anchor="${anchors.join(' ')}"></script>`
}

/** The one tag that updates itself. */
const oneTag = ({ code }: ShopFront, { origin, anchors }: RunningCity): string =>
  `<script async src="${origin}/badge.js" data-badge="${formatBadgeNo(code)}" data-anchor="${anchors.join(' ')}"></script>`

/** A marketplace runs no scripts: a picture that claims nothing, and the code to check. */
function pictureOf({ code, listing }: ShopFront, { origin }: RunningCity): string {
  const alt = `标识编号 ${formatBadgeNo(code)}，到 ${new URL(origin).host} 核验`
  const picture = `<img src="${origin}/badges/${code}.png" width="240" height="104" alt="${alt}">`
  return `<p class="picture">${picture}<br>${escapeHtml(`店铺编号 ${listing?.id ?? ''}`)}</p>`
}
