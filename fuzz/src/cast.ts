import type { OrganizationClaims } from '@liangpai/core/issue'
import type { Entity } from '@liangpai/world'
import { createPen, type Pen, signerOf } from './pen.ts'

/** An organisation, and spare keys that nobody lists until a run puts them into a set. */
export type Player = Entity & { pens: { federation: Pen; badge: Pen; spare: Pen } }

/** Everyone who signs in a fuzz run. A line runs from its root to its issuer. */
export type Cast = { lines: { readonly [name: string]: readonly Player[] }; pens: ReadonlyMap<string, Pen> }

const ORIGIN = 'https://liang.yunting.example'
const COMMITTEE: OrganizationClaims = {
  name: '云汀市网商党委',
  names: { 'zh-Hant': '雲汀市網商黨委', en: 'Yunting Online Merchants Party Committee' },
  kind: 'committee',
  area: '云汀市',
  station: { name: '云汀市网络消费者维权服务站', contact: 'https://station.yunting.example/' },
}
const named = (name: string, kind: OrganizationClaims['kind'], more: Partial<OrganizationClaims> = {}) => ({
  name,
  kind,
  ...more,
})
const STATION = { name: '柳塘服务点', contact: '0000-000' }

/** Real organisations with keys that follow from the seed: a city, its branches, another city, one machine. */
export function createCast(seed: number): Cast {
  const pens = new Map<string, Pen>()
  const player = (name: string, id: string, organization: OrganizationClaims): Player => {
    const [federation, badge, spare] = ['federation', 'badge', 'spare'].map((use) => {
      const pen = createPen(seed, `${name}/${use}`)
      pens.set(pen.name, pen)
      return pen
    }) as [Pen, Pen, Pen]
    return {
      id,
      organization,
      federation: signerOf(federation),
      badge: signerOf(badge),
      jwks: { federation: federation.jwk, badge: badge.jwk },
      pens: { federation, badge, spare },
    }
  }
  const root = player('root', `${ORIGIN}/root`, COMMITTEE)
  const office = player('office', ORIGIN, COMMITTEE)
  const branch = player('branch', `${ORIGIN}/o/liutang`, named('柳塘网商党支部', 'branch', { chainLink: '供货' }))
  const sibling = player('sibling', `${ORIGIN}/o/qingxi`, named('清溪网商党支部', 'branch', { station: STATION }))
  const kinds = ['committee', 'committee', 'committee', 'generalBranch', 'branch', 'group'] as const
  const below = kinds.map((kind, at) => player(`long${at}`, `${ORIGIN}/l/${at}`, named(`第${at}级`, kind)))
  const strangeRoot = player('strangeRoot', 'https://strange.example/root', COMMITTEE)
  const strange = player('strange', 'https://strange.example', COMMITTEE)
  const localRoot = player('localRoot', 'http://localhost:8787/root', COMMITTEE)
  const local = player('local', 'http://localhost:8787', named('本机', 'branch'))
  const lines = {
    branch: [root, office, branch],
    office: [root, office],
    sibling: [root, office, sibling],
    long: [root, ...below],
    strange: [strangeRoot, strange],
    local: [localRoot, local],
  }
  return { lines, pens }
}
