import type { State } from '@liangpai/core'
import { addressOf, neverIssued, type Seeded, type SeededCity } from './seed.ts'
import { frontOf } from './shops.ts'
import type { ServicesBook } from './servicesPlay.ts'
import type { StationBook } from './station.ts'
import { YUNTING } from './yunting.ts'

/** `demo.json`: every address of the demo, and what it shows. */
export type Book = {
  registry: string
  anchors: string[]
  badges: { code: string; state: State; membership: string; page: string | null }[]
  shops: { genuine: string; copycat: string }
  /** A well-formed number that no badge of this city has. */
  neverIssued: string
  /** A verified badge and its stop link, to see a badge stop. */
  stoppable: { code: string; page: string; stop: string }
  /** Links that wait for a member's consent. */
  offers: string[]
  second: { registry: string; anchors: string[]; shop: string }
  /** The station of the first city, and two of its cases. */
  station: StationBook
  /** What a branch of the first city runs for merchants. */
  services: ServicesBook
  /** What to open, and what it should show. */
  pages: { url: string; shows: string }[]
}

export type Seeding = SeededCity & { origin: string }

/** The book of both cities. The first member's shop is the genuine one of the tour. */
export function bookOf([city, other]: Seeding[], port: number, station: StationBook, services: ServicesBook): Book {
  if (!city || !other) throw new Error('two cities')
  const page = (seeded: Seeded) => frontOf(seeded.member, port)
  const [genuine] = city.badges
  const stoppable = city.badges.find(
    ({ member, state }) => state === 'verified' && 'host' in member.shop && member.shop.path !== '/',
  )
  const [second] = other.badges
  if (!genuine || !stoppable || !second) throw new Error('a badge is missing')
  const shops = { genuine: page(genuine), copycat: addressOf({ host: 'heyu-tea.shop-sale', path: '/' }, port) }
  const never = neverIssued(city.badges.map(({ code }) => code))
  const offers = city.offers.map((token) => `${city.origin}/offer#${token}`)
  return {
    registry: city.origin,
    anchors: city.anchors,
    badges: city.badges.map(({ member, state, code }) => ({
      code,
      state,
      membership: member.membership,
      page: 'listing' in member.shop ? null : frontOf(member, port),
    })),
    shops,
    neverIssued: never,
    stoppable: { code: stoppable.code, page: page(stoppable), stop: `${city.origin}/stop#${stoppable.stopToken}` },
    offers,
    station,
    services,
    second: { registry: other.origin, anchors: other.anchors, shop: page(second) },
    pages: [
      ...city.badges.map((seeded) => ({ url: page(seeded), shows: showsOf(seeded) })),
      { url: shops.copycat, shows: 'wrong site: a copy of the first shop with its tag' },
      { url: `${shops.genuine}no-script/`, shows: 'a plain link: the script is blocked' },
      { url: `${city.origin}/verify/${genuine.code}`, shows: 'the verify page: whose badge it is, who vouches' },
      {
        url: `${city.origin}/verify/7K3M-9QXW`,
        shows: 'unreadable: no badge number, left in the field to be corrected',
      },
      { url: `${city.origin}/verify/${never}`, shows: 'not in effect: never issued, the same answer as stopped' },
      ...offers.map((url) => ({ url, shows: 'an offer: read it, choose what is shown, agree or decline' })),
      {
        url: `${city.origin}/stop#${stoppable.stopToken}`,
        shows: `the stop link of ${page(stoppable)}: stop it, reload it`,
      },
      { url: page(second), shows: 'verified, in a second city with an origin and a root of its own' },
      ...initiativePages(city.origin),
      ...stationPages(city.origin, genuine.code, station),
      ...services.pages,
    ],
  }
}

const showsOf = ({ member: { shop, membership, branch }, state }: Seeded): string => {
  if ('listing' in shop) return 'picture and code only: a marketplace runs no scripts'
  if (state === 'inactive') return 'not in effect: the member has withdrawn (drawn only where asked)'
  if (state === 'expired') return 'expired'
  const who = membership === 'probationary' ? 'verified, probationary' : 'verified'
  return branch === 'liutang' ? `${who}, issued by a chartered branch` : who
}

/** What a member reads on a wall or a phone, and from where they ask. */
const initiativePages = (registry: string): Book['pages'] =>
  YUNTING.initiative
    ? [
        {
          url: `${registry}/initiatives/${YUNTING.initiative.slug}`,
          shows: 'an initiative: an invitation, from which a member asks for themself',
        },
        { url: `${registry}/initiatives/${YUNTING.initiative.slug}/poster`, shows: 'its poster: one sheet of A4' },
      ]
    : []

/** What a buyer and a merchant open at the station; whoever works there signs in by the links below. */
const stationPages = (registry: string, code: string, { origin, open, ended }: StationBook): Book['pages'] => [
  { url: `${registry}/report/${code}`, shows: 'report a problem: a dispute leads to the station, the shop goes along' },
  { url: `${origin}/`, shows: 'the station: complain about a shop, with or without a badge' },
  { url: `${origin}/case#${open.buyer}`, shows: `complaint ${open.number} as its buyer: answer the proposal` },
  { url: `${origin}/case#${open.merchant}`, shows: `complaint ${open.number} as its merchant: answer the proposal` },
  { url: `${origin}/case#${ended.buyer}`, shows: `complaint ${ended.number}: goods taken back, its whole course` },
]
