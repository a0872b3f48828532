import { parseBadgeNo, type State } from '@liangpai/core'
import { drawBadgeNo } from '@liangpai/core/issue'
import { type Config, initRegistry, initRoot, type OpenRegistry, openRegistry, signForOffice } from '@liangpai/registry'
import { MEMBER } from '@liangpai/server'
import { join } from 'node:path'
import { startInitiative } from './initiative.ts'
import { secretaryOf } from './people.ts'
import type { Branch, City, DemoState, Member } from './city.ts'
import { seedFigures } from './figures.ts'
import type { Sites } from './sites.ts'

const DAY = 86_400
/** When the expired badge was issued, and for how long; a registry serves it as expired for 30 days. */
const EXPIRED = { issuedAgo: 40 * DAY, days: 30 }

/** A badge that the seeding issued: its member, its state, and the member's stop link. */
export type Seeded = { member: Member; state: State; code: string; stopToken: string }

/** A seeded city; `offers` are the tokens of offer links that wait for a member. */
export type SeededCity = { anchors: string[]; badges: Seeded[]; offers: string[] }

type Shops = { port: number; sites: Sites }

/** Founds a city and brings each of its badges from the request to its state. */
export async function seedCity(city: City, config: Config, shops: Shops): Promise<SeededCity> {
  const now = Math.floor(Date.now() / 1000)
  const past = { ...config, now: () => now - EXPIRED.issuedAgo, validityDays: EXPIRED.days }
  const before = await foundCity(city, past)
  const { badges: expired } = await issueBadges(before, city, shops, (state) => state === 'expired')
  await before.close()

  const registry = await openRegistry(config)
  await registry.acceptClock() // the rehearsal of the past ends here
  await carryToRoot(registry, config.data)
  const { badges, offers } = await issueBadges(registry, city, shops, (state) => state !== 'expired')
  for (const { state, stopToken } of badges)
    if (state === 'inactive') await registry.verbs.withdraw({ as: MEMBER }, { token: stopToken })
  if (city.initiative) await startInitiative(registry, city.initiative)
  const { anchors } = registry
  await registry.close()
  return { anchors, badges: [...badges, ...expired], offers }
}

/** The office, its root, its branches and their people. */
async function foundCity(city: City, config: Config & { now(): number }): Promise<OpenRegistry> {
  const { name, names, area, station, contact, office } = city
  const until = endOfTerm(config.now())
  const registry = await initRegistry(config, {
    name,
    names,
    area,
    station,
    contact,
    since: office.since,
    allowsProbationary: true,
    secretary: { id: 'clerk', name: office.clerk, until },
  })
  await initRoot(join(config.data, 'root'), PASSPHRASE)
  await carryToRoot(registry, config.data)
  const reviewer = { id: 'reviewer', name: office.reviewer }
  await registry.verbs.appoint({ as: 'clerk' }, { organization: 'office', person: reviewer, role: 'caseHandler' })
  for (const branch of city.branches) await foundBranch(registry, branch, until)
  if (city.figures) await seedFigures(registry, city.figures)
  if (office.liaison) await assignLiaison(registry, office.liaison, until)
  return registry
}

/** Four years, give or take a half: the term of an elected seat is three to five. */
const endOfTerm = (now: number) => `${new Date(now * 1000).getUTCFullYear() + 4}-06`

/** A branch with its secretary; or a group with its leader, whom the branch appoints from its own members. */
async function foundBranch({ verbs }: OpenRegistry, branch: Branch, until: string): Promise<void> {
  const { slug, secretary, charter, parent = 'office', ...described } = branch
  await verbs.charter(
    { as: 'clerk' },
    { organization: slug, superior: parent, ...described, ...(charter && { mayIssue: true, names: charter.names }) },
  )
  const person = { id: secretaryOf(slug), name: secretary }
  if (branch.kind === 'group')
    await verbs.appoint(
      { as: secretaryOf(parent) },
      { organization: slug, person, role: 'groupLeader', status: 'fullMember', memberOf: parent },
    )
  else
    await verbs.appoint({ as: 'clerk' }, { organization: slug, person, role: 'secretary', status: 'fullMember', until })
}

/** A seat on the committee, with one branch to look after. */
async function assignLiaison({ verbs }: OpenRegistry, liaison: { name: string; branch: string }, until: string) {
  const person = { id: 'liaison', name: liaison.name }
  const seat = { organization: 'office', person, until }
  await verbs.appoint({ as: 'clerk' }, { ...seat, role: 'committeeMember', status: 'fullMember' })
  await verbs.appoint({ as: 'clerk' }, { ...seat, role: 'liaisonMember', liaisonFor: [liaison.branch] })
}

/** The demo's roots guard nothing. */
const PASSPHRASE = 'a root of the demo'

/** Carries the office's request to the offline root, and the root's answer back. */
export async function carryToRoot(registry: OpenRegistry, data: string): Promise<void> {
  const root = await signForOffice(join(data, 'root'), await registry.rootRequest(), {
    now: registry.now(),
    passphrase: () => PASSPHRASE,
    confirm: () => true, // nobody compares in a demo
  })
  await registry.verbs.publish({ as: 'clerk' }, { root })
}

async function issueBadges(
  registry: OpenRegistry,
  city: City,
  shops: Shops,
  isIncluded: (state: DemoState) => boolean,
): Promise<Omit<SeededCity, 'anchors'>> {
  const badges: Seeded[] = []
  const offers: string[] = []
  for (const [at, member] of city.members.entries()) {
    const { state } = member
    if (!isIncluded(state)) continue
    const task = await ask(registry, member, `member-${at}`, shops)
    if (state === 'requested') continue
    await attest(registry, member, task)
    if (state === 'attested') continue
    const token = await offer(registry, member, task)
    if (state === 'offered') offers.push(token)
    else badges.push({ member, state, ...(await consent(registry, member, token)) })
  }
  return { badges, offers }
}

type Asked = Pick<Awaited<ReturnType<OpenRegistry['verbs']['request']>>, 'request' | 'proofs'>

/** The member's own request; the files that prove the shop stand on its site at once. */
async function ask({ verbs }: OpenRegistry, member: Member, id: string, shops: Shops): Promise<Asked> {
  const { name, branch, pledge } = member
  const { request, proofs } = await verbs.request(
    { as: id },
    { organization: branch, subject: { id, name }, shop: shopOf(member, shops.port), ...(pledge && { pledge }) },
  )
  for (const { method, claim, fileName, content } of proofs)
    if (method === 'file') shops.sites.put(new URL(fileName, claim).href, content)
  return { request, proofs }
}

async function attest({ verbs, ...registry }: OpenRegistry, { branch, membership }: Member, { request }: Asked) {
  const today = new Date(registry.now() * 1000).toISOString().slice(0, 10)
  const decision = new Date((registry.now() + 180 * DAY) * 1000).toISOString().slice(0, 10)
  await verbs.attest(
    { as: secretaryOf(branch) },
    {
      request,
      evidence: { kind: 'roll', date: today },
      ...(membership === 'full' ? { status: 'fullMember' } : { status: 'probationaryMember', probationEnd: decision }),
    },
  )
}

/** Review, prove, offer: the token of the member's link. */
async function offer({ verbs }: OpenRegistry, { branch }: Member, { request, proofs }: Asked): Promise<string> {
  const reviewer = { as: 'reviewer' }
  await verbs.review(reviewer, { request })
  for (const method of new Set(proofs.map((proof) => proof.method))) {
    await verbs.prove({ as: secretaryOf(branch) }, { request, method })
    if (method === 'review') await verbs.prove(reviewer, { request, method })
  }
  const { token } = await verbs.offer(reviewer, { request })
  return token
}

async function consent(registry: OpenRegistry, { shows }: Member, token: string) {
  const facts = { name: !!shows.name, branch: !!shows.branch, pledge: !!shows.pledge }
  const view = await registry.viewOffer(token, 'zh-Hans')
  if (view.state !== 'open') throw new Error(`an offer that is ${view.state}`)
  const { version, language, hash, shown } = view.notice
  const consented = await registry.verbs.consent(
    { as: MEMBER },
    { token, choice: { ...facts, agreed: true, notice: { version, language, hash, shown } } },
  )
  return { code: consented.badgeNo, stopToken: consented.stopToken ?? '' }
}

function shopOf({ shop }: Member, port: number) {
  if ('listing' in shop) return shop
  return { name: shop.name, urls: [addressOf(shop, port)] }
}

/** Where a shop of the demo stands. */
export const addressOf = ({ host, path }: { host: string; path: string }, port: number): string =>
  `http://${host}.localhost:${port}${path}`

/** A well-formed number that no badge of this city has. */
export function neverIssued(taken: readonly string[]): string {
  let code = drawBadgeNo()
  while (taken.includes(code) || !parseBadgeNo(code)) code = drawBadgeNo()
  return code
}
