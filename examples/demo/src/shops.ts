import { integrityOf, snippet } from '@liangpai/registry'
import type { Member } from './city.ts'
import type { RunningCity } from './registry.ts'
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
  /** A stopped badge draws nothing unless the page asks for it, as the demo does. */
  showInactive: boolean
}

const MARKET = { host: 'market', path: '/item/4711/' }
const COPYCAT = 'heyu-tea.shop-sale'

/** The address of a member's shop; a listing is on the marketplace. */
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
  const code = (variant: 'chip' | 'card') => {
    const form = selfUpdating ? 'selfUpdating' : 'pinned'
    const pasted = snippet({ ...aboutOf(front, city), host: 'script', form, variant }).code
    if (!front.showInactive) return pasted
    return selfUpdating
      ? pasted.replace('<script ', '<script data-show-inactive ')
      : pasted.replace('<liangpai-badge ', '<liangpai-badge show-inactive ')
  }
  const tags = { chip: code('chip'), card: code('card') }
  return (language: 'zh-Hans' | 'en') => shopPage(language, front.name, tags)
}

/** What a snippet says of its city: the registry, the file to pin, and for an own build the roots. */
export function aboutOf({ code }: Pick<ShopFront, 'code'>, { origin, anchors, badgeFiles }: RunningCity) {
  const { latest, files } = badgeFiles
  const integrity = integrityOf(files.get(latest) ?? new Uint8Array())
  return { badgeNo: code, registry: origin, anchors, file: latest, integrity, language: 'zh-Hans' as const }
}

/** A marketplace runs no scripts: a picture that claims nothing, and the code to check. */
function pictureOf(front: ShopFront, city: RunningCity): string {
  const { picture, code } = snippet({ ...aboutOf(front, city), host: 'marketplace' })
  const alt = `标识编号 ${code}，到 ${new URL(city.origin).host} 核验`
  const image = `<img src="${escapeHtml(picture)}" width="240" height="104" alt="${escapeHtml(alt)}">`
  return `<p class="picture">${image}<br>${escapeHtml(`店铺编号 ${front.listing?.id ?? ''}`)}</p>`
}
