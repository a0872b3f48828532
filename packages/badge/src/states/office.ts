import type { Bundle, Shop } from '@liangpai/core'
import {
  assembleBundle,
  createSigner,
  generateJwk,
  issueBadge,
  issueConfiguration,
  issueRootConfiguration,
  issueStatement,
  issueStatusList,
  type OrganizationClaims,
  type Signer,
} from '@liangpai/core/issue'
import { type TestState, testBadges } from './codes.ts'

const DAY = 86_400

/** Plain http on this machine: the judge takes no such issuer on any other, whoever signed and whatever is pinned. */
export const ORIGIN = 'http://test.localhost'

const COMMITTEE: OrganizationClaims = {
  name: 'TEST 云汀市网商党委',
  names: { 'zh-Hant': 'TEST 雲汀市網商黨委', en: 'TEST Yunting Online Merchants Party Committee' },
  kind: 'committee',
  station: { name: 'TEST 云汀市网络消费者维权服务站', contact: 'https://station.yunting.example/' },
}
const BRANCH: OrganizationClaims = {
  name: 'TEST 柳塘网商党支部',
  names: { 'zh-Hant': 'TEST 柳塘網商黨支部', en: 'TEST Liutang Online Merchants Party Branch' },
  kind: 'branch',
}
const FACTS = { name: '沈书遥', branch: '云汀市电子商务协会党支部', pledge: '标价即到手价，七日内发货。' }

/** An invented committee whose keys live as long as the page does. */
export type Office = {
  /** The thumbprint to trust. */
  anchor: string
  bundle(state: TestState, page: string): Promise<Bundle>
  statusList(uri: string): Promise<string>
}

/** Badges and lists are signed with another key than statements. */
type Entity = { id: string; organization: OrganizationClaims; signer: Signer; badges: Signer }

const entity = async (path: string, organization: OrganizationClaims): Promise<Entity> => ({
  id: ORIGIN + path,
  organization,
  signer: await createSigner(await generateJwk()),
  badges: await createSigner(await generateJwk()),
})

/** Founds the office: it signs as a registry does, so that what a badge shows has passed the judge. */
export async function foundOffice(now: () => number): Promise<Office> {
  const [root, office, branch, stranger] = await Promise.all([
    entity('/root', COMMITTEE),
    entity('', COMMITTEE),
    entity('/o/liutang', BRANCH),
    entity('/root', COMMITTEE),
  ])
  const statusList = async (uri: string) => {
    const issuer = uri.startsWith(`${branch.id}/`) ? branch : office
    const times = { iat: now(), exp: now() + DAY, ttl: 300 }
    return issueStatusList({ iss: issuer.id, uri, ...times, bits: new Uint8Array(1024) }, issuer.badges)
  }
  return {
    anchor: root.signer.key.kid,
    statusList,
    async bundle(state, page) {
      const issuer = state === 'byBranch' ? branch : office
      const top = state === 'unknownIssuer' ? stranger : root
      const links = issuer === branch ? [branch, office, top] : [office, top]
      const [badge, chain, status] = await Promise.all([
        badgeOf(state, issuer, page, now()),
        chainOf(links, now()),
        statusList(statusUriOf(issuer)),
      ])
      return assembleBundle({ badge, chain, status })
    },
  }
}

const statusUriOf = ({ id }: Entity) => `${id}/statuses/0`

async function badgeOf(state: TestState, issuer: Entity, page: string, now: number): Promise<string> {
  const iat = now - 20 * DAY
  const badge = {
    iss: issuer.id,
    iat,
    exp: state === 'expired' ? now - DAY : now + 300 * DAY,
    ...(state === 'notYetValid' && { nbf: now + 10 * DAY }),
    badgeNo: testBadges[state].replace(/-/g, ''),
    membership: state === 'probationary' ? ('probationary' as const) : ('full' as const),
    shop: shopOf(state, page),
    facts: FACTS,
    statusUri: statusUriOf(issuer),
    statusIndex: 0,
  }
  const token = await issueBadge(badge, issuer.badges)
  return state === 'invalid' ? damaged(token) : token
}

const shopOf = (state: TestState, page: string): Shop => ({
  name: '荷雨茶铺',
  urls: [state === 'wrongSite' ? 'http://heyu-tea.localhost/' : new URL('/', page).href],
})

/** The same claims under another signature. */
const damaged = (token: string): string =>
  token.replace(/\.(.)(?=[^.]*$)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`)

/** From the issuer up to the root: who it says it is, what each says of the one below, the root's own statement. */
function chainOf(links: Entity[], now: number): Promise<string[]> {
  const life = (days: number) => ({ iat: now - DAY, exp: now - DAY + days * DAY })
  const [issuer, above] = links
  const root = links.at(-1)
  if (!issuer || !above || !root) throw new Error('a chain has two links')
  const keys = ({ signer }: Entity) => [signer.key]
  const own = { ...life(8), keys: keys(issuer), badgeKeys: [issuer.badges.key], superiors: [above.id] }
  const statements = links.slice(0, -1).map((subject, at) => {
    const superior = links[at + 1] ?? root
    const claims = { organization: subject.organization, keys: keys(subject), mayIssue: true, maxPathLength: at }
    return issueStatement({ superior: superior.id, subject: subject.id, ...life(100), ...claims }, superior.signer)
  })
  return Promise.all([
    issueConfiguration({ id: issuer.id, ...own }, issuer.signer),
    ...statements,
    issueRootConfiguration(
      { id: root.id, ...life(400), keys: keys(root), organization: root.organization },
      root.signer,
    ),
  ])
}
