import type { Bundle, Shop } from '@liangpai/core'
import { assembleBundle, type OrganizationClaims } from '@liangpai/core/issue'
import {
  city,
  createEntity,
  DAY,
  type Entity,
  issueBadgeOf,
  issueChain,
  issueListOf,
  statusUriOf,
} from '@liangpai/world'
import { type TestState, testBadges } from './codes.ts'

/** Plain http on this machine: on any other host the judge rejects such an issuer, whoever signed and whatever is pinned. */
export const ORIGIN = 'http://test.localhost'

/** An invented committee whose keys live as long as the page does. */
export type Office = {
  /** The thumbprint to trust. */
  anchor: string
  bundle(state: TestState, page: string): Promise<Bundle>
  statusList(uri: string): Promise<string>
}

/** Creates the office. It signs as a registry does, so that what a badge shows has passed the judge. */
export async function foundOffice(now: () => number): Promise<Office> {
  const [root, office, branch, stranger] = await Promise.all([
    createEntity(`${ORIGIN}/root`, labelled(city.committee)),
    createEntity(ORIGIN, labelled(city.committee)),
    createEntity(`${ORIGIN}/o/${city.branchSlug}`, labelled(city.branch)),
    createEntity(`${ORIGIN}/root`, labelled(city.committee)),
  ])
  return {
    anchor: root.federation.key.kid,
    statusList: (uri) => issueListOf(uri === statusUriOf(branch) ? branch : office, now()),
    async bundle(state, page) {
      const issuer = state === 'byBranch' ? branch : office
      const top = state === 'unknownIssuer' ? stranger : root
      const [badge, chain, status] = await Promise.all([
        issueTestBadge(state, issuer, page, now()),
        issueChain(issuer === branch ? [top, office, branch] : [top, office], now()),
        issueListOf(issuer, now()),
      ])
      return assembleBundle({ badge, chain, status })
    },
  }
}

/** The claims of an organisation with TEST before each name. */
function labelled(organization: OrganizationClaims): OrganizationClaims {
  const { name, names = {}, station } = organization
  return {
    ...organization,
    name: `TEST ${name}`,
    names: Object.fromEntries(Object.entries(names).map(([language, text]) => [language, `TEST ${text}`])),
    ...(station && { station: { ...station, name: `TEST ${station.name}` } }),
  }
}

async function issueTestBadge(state: TestState, issuer: Entity, page: string, now: number): Promise<string> {
  const token = await issueBadgeOf(issuer, now, {
    iat: now - 20 * DAY,
    ...(state === 'expired' && { exp: now - DAY }),
    ...(state === 'notYetValid' && { nbf: now + 10 * DAY }),
    badgeNo: testBadges[state].replace(/-/g, ''),
    membership: state === 'probationary' ? 'probationary' : 'full',
    shop: shopOf(state, page),
    facts: city.facts,
  })
  return state === 'invalid' ? damaged(token) : token
}

const shopOf = (state: TestState, page: string): Shop => ({
  name: city.shop.name,
  urls: [state === 'wrongSite' ? 'http://heyu-tea.localhost/' : new URL('/', page).href],
})

/** The same claims under another signature. */
const damaged = (token: string): string =>
  token.replace(/\.(.)(?=[^.]*$)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`)
