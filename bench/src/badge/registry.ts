import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servedFile } from '@liangpai/badge/file'
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

/** The badge file that a page loads: of this build, or of the one that `--before` names. */
export type FileAge = 'now' | 'before'

/** What a page pastes of a badge, by its place among those issued. */
export type PastedBadge = { variant: Variant; file: FileAge; preload: boolean; badge?: number }

/** A registry of its own on a loopback port, with badges of one shop. */
export type BadgeRegistry = {
  origin: string
  /** What the shop pastes. */
  code(pasted: PastedBadge): string
  close(): Promise<void>
}

/** A shop that wants a badge: its address, and how it puts the file that proves it. */
export type Applicant = { url: string; put(address: string, content: string): void }

/** Sets a registry up, brings badges from the request to the consent, and serves all as an operator does. */
export async function openBadgeRegistry(shop: Applicant, badges: number, before?: string): Promise<BadgeRegistry> {
  const data = mkdtempSync(join(tmpdir(), 'liangpai-bench-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const registry = await foundOffice(data, origin)
  const badgeNos: string[] = []
  for (let at = 0; at < badges; at++) badgeNos.push(await issueBadge(registry, shop, `member-${at}`))
  const { latest, files } = await installedBadgeFiles(registry)
  const earlier = before === undefined ? undefined : earlierFile(registry, before)
  const badgeFiles = { latest, files: new Map([...files, ...(earlier ? [earlier] : [])]) }
  const served = await serve(registry, { port, badgeFiles })
  return {
    origin,
    code({ variant, file, preload, badge = 0 }) {
      const name = file === 'before' && earlier ? earlier[0] : latest
      const integrity = integrityOf(badgeFiles.files.get(name) ?? new Uint8Array())
      const badgeNo = badgeNos[badge] ?? ''
      const request = {
        badgeNo,
        registry: origin,
        file: name,
        integrity,
        language: 'zh-Hans',
        variant,
        preload,
      } as const
      return snippet({ ...request, host: 'script' }).code
    },
    async close() {
      await served.close()
      await registry.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** A released file of another build, served as this registry serves its own. */
function earlierFile({ origin, anchors }: OpenRegistry, path: string): [name: string, bytes: Uint8Array<ArrayBuffer>] {
  const text = servedFile(readFileSync(path, 'latin1'), { registry: origin, anchors })
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'))
  return [`0.0.0-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`, bytes]
}

const CLERK = { as: 'clerk' }
const ATTESTER = { as: 'attester' }
const REVIEWER = { as: 'reviewer' }

async function foundOffice(data: string, origin: string): Promise<OpenRegistry> {
  const { name, names, station } = city.committee
  const until = `${new Date().getUTCFullYear() + 4}-06`
  const secretary = { id: CLERK.as, name: city.member, until }
  const registry = await initRegistry({ data, origin }, { name, names, station, contact: city.contact, secretary })
  const passphrase = 'a root of a benchmark'
  await initRoot(join(data, 'root'), passphrase)
  const root = await signForOffice(join(data, 'root'), await registry.rootRequest(), {
    now: registry.now(),
    passphrase: () => passphrase,
    confirm: () => true,
  })
  const { verbs } = registry
  await verbs.publish(CLERK, { root })
  await verbs.charter(CLERK, { organization: city.branchSlug, kind: 'branch', name: city.branch.name })
  const attester = { id: ATTESTER.as, name: city.member }
  await verbs.appoint(CLERK, {
    organization: city.branchSlug,
    person: attester,
    role: 'secretary',
    status: 'fullMember',
    until,
  })
  const reviewer = { id: REVIEWER.as, name: city.member }
  await verbs.appoint(CLERK, { organization: 'office', person: reviewer, role: 'caseHandler' })
  return registry
}

async function issueBadge({ verbs, viewOffer, now }: OpenRegistry, shop: Applicant, member: string): Promise<string> {
  const { name, pledge } = city.facts
  const { request, proofs } = await verbs.request(
    { as: member },
    {
      organization: city.branchSlug,
      subject: { id: member, name: `${name}${member.replace(/\D/g, '')}` }, // nobody is asked twice for one shop
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
  const view = await viewOffer(token, 'zh-Hans')
  if (view.state !== 'open') throw new Error(`an offer that is ${view.state}`)
  const { version, language, hash, shown } = view.notice
  const choice = { name: true, branch: true, pledge: true, agreed: true, notice: { version, language, hash, shown } }
  const { badgeNo } = await verbs.consent({ as: MEMBER }, { token, choice })
  return badgeNo
}
