import { createSigner, generateJwk } from '@liangpai/core/issue'
import { listOf } from './status.ts'
import { forbiddenRanges } from './text.ts'
import {
  asking,
  at,
  badge,
  branch,
  type Case,
  DAY,
  type Edit,
  type Inputs,
  LEAF,
  long,
  now,
  office,
  ON_BRANCH,
  ON_OFFICE,
  root,
  short,
  signedBy,
  statement,
  status,
  together,
  TOP,
} from './vector.ts'

const rotated = await createSigner(await generateJwk())
const [pin1, pin2] = [root.federation.key.kid, rotated.key.kid]
const others = await Promise.all(Array.from({ length: 7 }, async () => (await createSigner(await generateJwk())).key))
const twoRootKeys = statement(TOP, { 'jwks/keys/1': rotated.key })
const uriOf = (uri: string) => together(badge({ 'status/status_list/uri': uri }), status({ sub: uri }))
const onPage = (page: unknown, ...urls: string[]): Edit => together(badge({ 'shop/urls': urls }), asking({ page }))
const eightKeys = together(
  ...[LEAF, ON_BRANCH, ON_OFFICE, TOP].map((place) => (it: Case) => {
    const { keys } = at(place)(it).payload['jwks'] as { keys: unknown[] }
    keys.push(...others)
  }),
)
const withMembers = (members: object): Edit =>
  together(badge({ ...members }), status({ ...members }), statement(ON_BRANCH, { ...members }))

/** Everything on this machine, over http. */
const local = (it: Case): void => {
  const there = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replaceAll(office.id, 'http://localhost:8787')) as never
  for (const token of [it.badge, it.status, ...it.chain]) token.payload = there(token.payload)
  onPage('http://heyu.localhost:8080/tea', 'http://heyu.localhost:8080/', 'https://localhost/')(it)
  it.allowLocalhost = true
}

/** What stands just outside the refused ranges, surrogates left aside. */
const neighbours = forbiddenRanges
  .flatMap(({ first, last }) => [first - 1, last + 1])
  .filter((code) => code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
  .filter((code) => !forbiddenRanges.some(({ first, last }) => code >= first && code <= last))
  .map((code) => String.fromCodePoint(code))
  .filter((character) => character.normalize() === character)
  .join(' ')

/** Controls: what must be verified. */
export const valid: Inputs = {
  plain: together(),
  'three facts': badge({ facts: { name: '沈书遥', branch: '柳塘网商党支部', pledge: '诚信经营' } }),
  'one fact': badge({ facts: { pledge: '诚信经营' } }),
  'no facts': badge({ facts: undefined }),
  'unknown claim': withMembers({ note: { a: [1] } }),
  'claim called toString': withMembers({ toString: 1 }),
  'text of exactly its limit': badge({ 'shop/name': '云'.repeat(64), 'facts/pledge': '\u{20000}'.repeat(200) }),
  'the neighbours of every refused range': badge({ 'facts/pledge': neighbours }),
  'blanks within a text': badge({ 'shop/name': '荷雨 茶铺\u3000二店' }),
  '400 days': badge({ iat: now, exp: now + 400 * DAY }),
  'exp 299 ago': badge({ exp: now - 299 }),
  'iat 300 ahead': badge({ iat: now + 300 }),
  'times not at midnight': badge({ iat: now - 12_345 }),
  'nbf in a statement or status token': together(
    statement(ON_BRANCH, { nbf: now + DAY }),
    statement(TOP, { nbf: 'x' }),
    status({ nbf: now + DAY }),
  ),
  'nbf past': badge({ nbf: now - 1 }),
  'status uri of 512': uriOf(`${branch.id}/${'a'.repeat(511 - branch.id.length)}`),
  'status without iss': status({ iss: undefined }),
  'eight keys': eightKeys,
  'a key with use, key_ops and alg': statement(LEAF, {
    'jwks/keys/0': { ...branch.federation.key, use: 'sig', key_ops: ['verify'], alg: 'ES256' },
  }),
  'eight urls': badge({
    'shop/urls': ['a', 'b', 'c', 'd', 'e', 'f', 'g', ''].map((it) => `https://${it}heyu-tea.example/`),
  }),
  'eight statements, committees under committees': long,
  'issuer right under the root': short,
  listing: asking({ page: { host: 'market.example', id: '4711' } }),
  'listing alone': together(
    badge({ 'shop/urls': undefined }),
    asking({ page: { host: 'market.example', id: '4711' } }),
  ),
  'page null': asking({ page: null }),
  'page inside prefix': onPage('https://mall.example/heyu/a/b?c#d', 'https://mall.example/heyu/'),
  'page == prefix without slash': onPage('https://mall.example/heyu', 'https://mall.example/heyu/'),
  'the second address': onPage('https://b.example/', 'https://a.example/', 'https://b.example/'),
  'encoded slash below an origin': asking({ page: 'https://heyu-tea.example/a%2Fb' }),
  'encoded backslash below an origin': asking({ page: 'https://heyu-tea.example/a%5cb' }),
  'encoded dot segments below an origin': asking({ page: 'https://heyu-tea.example/a/%2e%2E/' }),
  'encoded slash below an origin and below a path': onPage(
    'https://mall.example/heyu/a%2fb',
    'https://mall.example/heyu/',
    'https://mall.example/',
  ),
  'escapes in the query of a page below a path': onPage(
    'https://mall.example/heyu/?a=%2e%2f%5c',
    'https://mall.example/heyu/',
  ),
  'escapes in the query of a page': asking({ page: 'https://heyu-tea.example/?a=%2e%2f%5c' }),
  'uppercase host in page': asking({ page: 'HTTPS://HEYU-TEA.EXAMPLE/' }),
  'default port 443': asking({ page: 'https://heyu-tea.example:443/' }),
  'pins {1,2}, root signs with 1': together(twoRootKeys, asking({ anchors: [pin1, pin2] })),
  'pins {1,2}, root signs with 2': together(twoRootKeys, signedBy(rotated, at(TOP)), asking({ anchors: [pin1, pin2] })),
  'old script pins {1}: configuration signed 1 lists 2, statement signed 2': together(
    twoRootKeys,
    signedBy(rotated, at(ON_OFFICE)),
    asking({ anchors: [pin1] }),
  ),
  'list of 2^17': listOf(16_384),
  'localhost and *.localhost over http with allowLocalhost': local,
  'an unknown member and white space in the bundle': asking({
    shape: (bundle) => JSON.stringify({ ...bundle, note: 1 }, undefined, 1),
  }),
}
