import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  initRegistry,
  initRoot,
  installedBadgeFiles,
  integrityOf,
  type OpenRegistry,
  serve,
  signForOffice,
  snippet,
} from '@liangpai/registry'
import { MEMBER } from '@liangpai/server'
import { city } from '@liangpai/world'
import { freePort } from '../loopback.ts'

export const VARIANTS = ['chip', 'card'] as const
export type Variant = (typeof VARIANTS)[number]

/** A registry of its own on a loopback port, with the badge of one shop. */
export type BadgeRegistry = {
  origin: string
  /** The path of the badge file that its snippets name. */
  file: string
  bundle: string
  /** What the shop pastes. */
  code: Record<Variant, string>
  close(): Promise<void>
}

/** A shop that wants a badge: its address, and how it puts the file that proves it. */
export type Applicant = { url: string; put(address: string, content: string): void }

/** Sets a registry up, brings one badge from the request to its consent, and serves all as an operator does. */
export async function openBadgeRegistry(shop: Applicant): Promise<BadgeRegistry> {
  const data = mkdtempSync(join(tmpdir(), 'liangpai-bench-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const registry = await foundOffice(data, origin)
  const badgeNo = await issueBadge(registry, shop)
  const badgeFiles = installedBadgeFiles(data, registry)
  const served = await serve(registry, { port, badgeFiles })
  const file = badgeFiles.latest
  const integrity = integrityOf(badgeFiles.files.get(file) ?? new Uint8Array())
  const request = { host: 'script', badgeNo, registry: origin, file, integrity, language: 'zh-Hans' } as const
  return {
    origin,
    file: `/badge/${file}.js`,
    bundle: `/badges/${badgeNo}/bundle`,
    code: {
      chip: snippet({ ...request, variant: 'chip' }).code,
      card: snippet({ ...request, variant: 'card' }).code,
    },
    async close() {
      await served.close()
      await registry.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const CLERK = { as: 'clerk' }
const ATTESTER = { as: 'attester' }
const REVIEWER = { as: 'reviewer' }

async function foundOffice(data: string, origin: string): Promise<OpenRegistry> {
  const { name, names, station } = city.committee
  const until = `${new Date().getUTCFullYear() + 4}-06`
  const secretary = { id: CLERK.as, name: city.member, until }
  const registry = await initRegistry({ data, origin }, { name, names, station, contact: city.contact, secretary })
  await initRoot(join(data, 'root'))
  const root = await signForOffice(join(data, 'root'), await registry.rootRequest(), { now: registry.now() })
  const { verbs } = registry
  await verbs.publish(CLERK, { root })
  await verbs.charter(CLERK, { organization: city.branchSlug, kind: 'branch', name: city.branch.name })
  const attester = { id: ATTESTER.as, name: city.member }
  await verbs.appoint(CLERK, { organization: city.branchSlug, person: attester, role: 'secretary', until })
  const reviewer = { id: REVIEWER.as, name: city.member }
  await verbs.appoint(CLERK, { organization: 'office', person: reviewer, role: 'caseHandler' })
  return registry
}

async function issueBadge({ verbs, now }: OpenRegistry, shop: Applicant): Promise<string> {
  const { name, pledge } = city.facts
  const { request, proofs } = await verbs.request(
    { as: 'member' },
    {
      organization: city.branchSlug,
      subject: { id: 'member', name },
      shop: { name: city.shop.name, urls: [shop.url] },
      pledge,
    },
  )
  const date = new Date(now() * 1000).toISOString().slice(0, 10)
  await verbs.attest(ATTESTER, { request, status: 'fullMember', evidence: { kind: 'roll', date } })
  await verbs.review(REVIEWER, { request })
  for (const { claim, fileName, content } of proofs) shop.put(new URL(fileName, claim).href, content)
  await verbs.prove(ATTESTER, { request })
  const { token } = await verbs.offer(REVIEWER, { request })
  const choice = {
    name: true,
    branch: true,
    pledge: true,
    agreed: true,
    textVersion: '1',
    language: 'zh-Hans',
  } as const
  const { badgeNo } = await verbs.consent({ as: MEMBER }, { token, choice })
  return badgeNo
}
