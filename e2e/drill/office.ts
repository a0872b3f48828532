import { join } from 'node:path'
import { ofEachFact } from '@liangpai/presentation'
import { type Config, initRegistry, initRoot, type OpenRegistry, signForOffice } from '@liangpai/registry'
import { city } from '@liangpai/world'

const SECRETARY = { as: 'qiao' }
const HANDLER = { as: 'chu' }
const BRANCH = { as: 'lin' }

/** In which members read in these drills. */
export const language = 'zh-Hans'

/** What a member sends who agrees to the text that their offer shows, and ticks nothing beside. */
export const choiceOf = ({ version, hash, shown }: { version: string; hash: string; shown: string }) => ({
  ...ofEachFact(() => false),
  agreed: true,
  notice: { version, language, hash, shown } as const,
})

/** Sets a committee's office up, by the machine's own clock, with a branch that attests. */
export async function setUp(config: Config): Promise<OpenRegistry> {
  const until = `${new Date().getFullYear() + 4}-01-01`
  const registry = await initRegistry(config, {
    name: city.committee.name,
    contact: city.contact,
    secretary: { id: SECRETARY.as, name: '乔一舟', until },
  })
  const { verbs } = registry
  const folder = join(config.data, 'root')
  const passphrase = 'a root of a drill'
  await initRoot(folder, passphrase)
  const root = await signForOffice(folder, await registry.rootRequest(), {
    now: registry.now(),
    passphrase: () => passphrase,
    confirm: () => true,
  })
  await verbs.publish(SECRETARY, { root })
  await verbs.charter(SECRETARY, { organization: city.branchSlug, kind: 'branch', name: city.branch.name })
  for (const [organization, id, role] of [
    [city.branchSlug, BRANCH.as, 'secretary'],
    ['office', HANDLER.as, 'caseHandler'],
  ] as const)
    await verbs.appoint(SECRETARY, {
      organization,
      person: { id, name: `${id}同志` },
      role,
      status: 'fullMember',
      until,
    })
  return registry
}

/** An offer to another member, attested, reviewed and proven; returns the token of its link. */
export async function makeOffer({ verbs, now }: OpenRegistry, subject: string): Promise<string> {
  const date = new Date(now() * 1000).toISOString().slice(0, 10)
  const { request } = await verbs.request(
    { as: subject },
    {
      organization: city.branchSlug,
      subject: { id: subject, name: city.member },
      shop: { name: city.shop.name, listing: { ...city.listing, id: subject } },
    },
  )
  await verbs.attest(BRANCH, { request, status: 'fullMember', evidence: { kind: 'roll', date } })
  await verbs.review(HANDLER, { request })
  for (const by of [BRANCH, HANDLER]) await verbs.prove(by, { request, method: 'review' })
  return (await verbs.offer(HANDLER, { request })).token
}
