import { join } from 'node:path'
import { type Language, ofEachFact } from '@liangpai/presentation'
import { MEMBER } from '@liangpai/server'
import { type DatabaseFixture, type MakeDatabase, onEveryDatabase, type Variant } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Config } from '../config.ts'
import type { RootRequest } from '../keys/carried.ts'
import { signForOffice } from '../keys/root.ts'
import { initRoot, type RootKeys } from '../keys/rootKeys.ts'
import type { NewBadge } from '../office/offer/consent.ts'
import type { Choice } from '../office/issuance/schemas.ts'
import { initRegistry, openRegistry } from '../open.ts'
import type { OpenRegistry } from '../openedRegistry.ts'

/** 24 November 2026, 12:00 in Shanghai. */
export const NOON = Date.UTC(2026, 10, 24, 4) / 1000

/** A member who acts by one of their links. */
export const member = { as: MEMBER }

/** What a member sends who agrees to the text that their offer shows, and ticks no fact beside. */
export async function choiceFor(
  registry: Pick<OpenRegistry, 'viewOffer'>,
  token: string,
  chosen: Partial<Choice> = {},
  language: Language = 'zh-Hans',
): Promise<Choice> {
  const view = await registry.viewOffer(token, language)
  return choiceOf(view.state === 'open' ? view.notice : { version: '', language, hash: '', shown: '' }, chosen)
}

/** What a member sends who agrees to a text, and ticks no fact beside. */
export const choiceOf = (
  { version, language, hash, shown }: Choice['notice'],
  chosen: Partial<Choice> = {},
): Choice => ({
  ...ofEachFact(() => false),
  agreed: true,
  notice: { version, language, hash, shown },
  ...chosen,
})

/** Consents to an offer as it is shown. */
export const consentTo = async (
  registry: Pick<OpenRegistry, 'viewOffer' | 'verbs'>,
  token: string,
  chosen: Partial<Choice> = {},
): Promise<NewBadge> =>
  (await registry.verbs.consent(member, { token, choice: await choiceFor(registry, token, chosen) })) as NewBadge

/** The passphrase of the root that tests make. */
export const PASSPHRASE = 'a root of a test'

/** Signs a request as the root does whose people have compared everything. */
export const signAsRoot = (folder: string, request: RootRequest, now: number) =>
  signForOffice(folder, request, { now, passphrase: () => PASSPHRASE, confirm: () => true })

/** A city committee's office whose root has answered, with a clock that tests set. */
export type Office = {
  database: Pick<DatabaseFixture, 'data' | 'databaseUrl'>
  registry: OpenRegistry
  clock: { now: number }
  config: Config
  root: RootKeys
  rootFolder: string
}

/** Sets one up, with a branch that attests and its secretary, and a handler in the office who reviews. */
export async function makeOffice<Database extends Office['database']>(
  database: Database,
  extra: Partial<Config> = {},
): Promise<Office & { database: Database }> {
  const clock = { now: NOON }
  const { data, databaseUrl } = database
  const config: Config = {
    data,
    ...(databaseUrl !== undefined && { databaseUrl }),
    origin: 'http://localhost:8787',
    now: () => clock.now,
    listSize: 2 ** 13,
    ...extra,
  }
  const registry = await initRegistry(config, {
    name: city.committee.name,
    names: city.committee.names,
    station: city.committee.station,
    contact: city.contact,
    secretary: { id: 'qiao', name: '乔一舟', until: '2031-11-23' },
  })
  const rootFolder = join(data, 'root')
  const root = await initRoot(rootFolder, PASSPHRASE, 2)
  const answer = await signAsRoot(rootFolder, await registry.rootRequest(), clock.now)
  await registry.verbs.publish({ as: 'qiao' }, { root: answer })
  const { verbs } = registry
  await verbs.charter(
    { as: 'qiao' },
    { organization: city.branchSlug, kind: 'branch', name: city.branch.name, area: city.village },
  )
  await appoint(verbs, city.branchSlug, 'lin', 'secretary')
  await appoint(verbs, 'office', 'chu', 'caseHandler')
  return { database, registry, clock, config, root, rootFolder }
}

/** Runs the same tests on each database, each with an office of its own, or all with one that they `share`. */
export function onEveryOffice(
  title: string,
  tests: (office: Office & { database: DatabaseFixture }) => void,
  {
    share = false,
    variants,
    config,
  }: { share?: boolean; variants?: readonly Variant[]; config?: Partial<Config> } = {},
): void {
  const onOffice = (makeDatabase: MakeDatabase) => {
    const office = {} as Office & { database: DatabaseFixture } // filled before the first test, or before each
    const open = async () => void Object.assign(office, await makeOffice(await makeDatabase(), config))
    const close = async () => {
      await office.registry.close()
      await office.database.remove()
    }
    if (share) {
      beforeAll(open)
      beforeEach(() => void (office.clock.now = NOON))
      afterAll(close)
    } else {
      beforeEach(open)
      afterEach(close)
    }
    tests(office)
  }
  onEveryDatabase(title, onOffice, variants)
}

type Appointed = Parameters<OpenRegistry['verbs']['appoint']>[1]

/** Gives a full member a role by the office's secretary, for three years unless `more` says otherwise. */
export const appoint = (
  verbs: OpenRegistry['verbs'],
  organization: string,
  id: string,
  role: Appointed['role'],
  more: Partial<Appointed> = {},
) =>
  verbs.appoint(
    { as: 'qiao' },
    { organization, person: { id, name: `${id}同志` }, role, status: 'fullMember', until: '2029-11-23', ...more },
  )

export const { listing } = city

const listings = new WeakMap<Office['clock'], number>()

/** The listing, and further ones after it: nobody is asked twice for one shop. */
function nextListing({ clock }: Pick<Office, 'clock'>): typeof listing {
  const n = listings.get(clock) ?? 0
  listings.set(clock, n + 1)
  return { ...listing, id: String(Number(listing.id) + n) }
}

type RequestDetails = Partial<Parameters<OpenRegistry['verbs']['request']>[1]>

/** A member's request, proven by two persons as on a marketplace, so that no site has to be up. */
export async function askFor(office: Office, details: RequestDetails = {}): Promise<string> {
  const subject = details.subject ?? { id: 'shen', name: city.member }
  const shop = details.shop ?? { name: city.shop.name, listing: nextListing(office) }
  const { request } = await office.registry.verbs.request(
    { as: subject.id ?? 'lin' },
    { organization: city.branchSlug, pledge: '如实描述', ...details, shop, subject },
  )
  return request
}

/** `done`, or the code under which something was refused. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'crash',
  )

export const fullMember = { status: 'fullMember', evidence: { kind: 'roll', date: '2026-11-20' } } as const

/** Attested, reviewed and proven, up to the offer. */
export async function offerTo(
  office: Office,
  details: RequestDetails = {},
): Promise<{ request: string; token: string }> {
  const { verbs } = office.registry
  const request = await askFor(office, details)
  await verbs.attest({ as: 'lin' }, { request, ...fullMember })
  await verbs.review({ as: 'chu' }, { request })
  await verbs.prove({ as: 'lin' }, { request, method: 'review' })
  await verbs.prove({ as: 'chu' }, { request, method: 'review' })
  const { token } = await verbs.offer({ as: 'chu' }, { request })
  return { request, token }
}

/** The whole path. */
export async function showBadge(
  office: Office,
  details: RequestDetails = {},
  chosen: Partial<Choice> = {},
): Promise<NewBadge> {
  const { token } = await offerTo(office, details)
  return consentTo(office.registry, token, chosen)
}

/** The same registry once more, as another process would open it. */
export const another = ({ config }: Office): Promise<OpenRegistry> => openRegistry(config)

/** The bundle as served, or nothing. */
export const bundleOf = async (registry: OpenRegistry, badgeNo: string): Promise<string | undefined> =>
  (await registry.readBundle(badgeNo))?.body
