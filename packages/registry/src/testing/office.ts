import { join } from 'node:path'
import { CONSENT_TEXT_VERSION } from '@liangpai/presentation'
import { MEMBER } from '@liangpai/server'
import { type DatabaseFixture, type MakeDatabase, onEveryDatabase, type Variant } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Config } from '../config.ts'
import type { RootRequest } from '../keys/carried.ts'
import { signForOffice } from '../keys/root.ts'
import { initRoot, type RootKeys } from '../keys/rootKeys.ts'
import type { Consented } from '../office/offer/consent.ts'
import type { Choice } from '../office/offer/schemas.ts'
import { initRegistry, openRegistry, type OpenRegistry } from '../open.ts'

/** 24 November 2026, 12:00 in Shanghai. */
export const NOON = Date.UTC(2026, 10, 24, 4) / 1000

/** A member who acts by one of their links. */
export const member = { as: MEMBER }

export const choice: Choice = {
  name: false,
  branch: false,
  pledge: false,
  agreed: true,
  textVersion: CONSENT_TEXT_VERSION,
  language: 'zh-Hans',
}

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
  { share = false, variants }: { share?: boolean; variants?: readonly Variant[] } = {},
): void {
  const onOffice = (makeDatabase: MakeDatabase) => {
    const office = {} as Office & { database: DatabaseFixture } // filled before the first test, or before each
    const open = async () => void Object.assign(office, await makeOffice(await makeDatabase()))
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

/** Gives somebody a role by the office's secretary, for three years unless `more` says otherwise. */
export const appoint = (
  verbs: OpenRegistry['verbs'],
  organization: string,
  id: string,
  role: Appointed['role'],
  more: Partial<Appointed> = {},
) =>
  verbs.appoint({ as: 'qiao' }, { organization, person: { id, name: `${id}同志` }, role, until: '2029-11-23', ...more })

export const { listing } = city

type RequestDetails = Partial<Parameters<OpenRegistry['verbs']['request']>[1]>

/** A member's request, proven by two persons as on a marketplace, so that no site has to be up. */
export async function askFor({ registry: { verbs } }: Office, details: RequestDetails = {}): Promise<string> {
  const subject = details.subject ?? { id: 'shen', name: city.member }
  const { request } = await verbs.request(
    { as: subject.id },
    { organization: city.branchSlug, shop: { name: city.shop.name, listing }, pledge: '如实描述', ...details, subject },
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
): Promise<Consented> {
  const { token } = await offerTo(office, details)
  return office.registry.verbs.consent(member, { token, choice: { ...choice, ...chosen } })
}

/** The same registry once more, as another process would open it. */
export const another = ({ config }: Office): Promise<OpenRegistry> => openRegistry(config)

/** The bundle as served, or nothing. */
export const bundleOf = async (registry: OpenRegistry, badgeNo: string): Promise<string | undefined> =>
  (await registry.readBundle(badgeNo))?.body
