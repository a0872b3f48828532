import { DAY, drawId } from '@liangpai/server'
import type { OpenRegistry } from '@liangpai/registry'
import { drawBadgeNo } from '@liangpai/core/issue'
import { sealedPerson } from '../../../packages/server/src/store/sealedTables.ts'
import { codeHashOf } from '../../../packages/registry/src/store/badges.ts'
import { pairsOf } from '../../../packages/registry/src/store/pairs.ts'
import { sealedConsent, sealedProof, sealedRequest } from '../../../packages/registry/src/store/sealedTables.ts'
import type { BadgeRow, ConsentRow, ProofRow, RequestRow } from '../../../packages/registry/src/store/tables.ts'
import { makeOffer } from '../../../e2e/drill/office.ts'
import { consentBy } from '../writes/site.ts'

/** Members of the village's branch: the more than three thousand online merchants of the report. */
const VILLAGE = 3000

/** Badges that are written in one transaction. */
const BATCH = 500
/** Of so many requests one is still open. */
const OPEN_EVERY = 100
const SECRETARY = { as: 'qiao' }

/** A badge with all that is kept of it, opened. */
type Prototype = { request: RequestRow; badge: BadgeRow; proof: ProofRow; consent: ConsentRow }

/** What is asked for in the filled registry: a badge in the midst of it, and its address. */
export type Filled = { badgeNo: string; request: string; address: string; badges: number }

/**
 * Brings a registry to so many badges, each with its request, proof, consent and person: those of the village's branch, and the
 * others spread over so many branches. They end one after another within a year, and one request in a hundred is still open.
 */
export async function fillOffice(
  registry: OpenRegistry,
  { badges, branches }: { badges: number; branches: readonly string[] },
): Promise<Filled> {
  const prototype = await prototypeOf(registry)
  const village = Math.min(VILLAGE, Math.ceil(badges / 2))
  const branchOf = (at: number) =>
    at < village ? prototype.request.organizationId : (branches[at % branches.length] ?? '')
  let filled: Filled | undefined
  for (let from = 0; from < badges; from += BATCH) {
    const many = Math.min(BATCH, badges - from)
    const copies = Array.from({ length: many }, (_, i) => copyOf(registry, prototype, from + i, branchOf(from + i)))
    await insert(registry, copies)
    if (!filled || from < badges / 2) filled = foundBy(copies[1], badges)
  }
  if (!filled) throw new Error('a registry without badges')
  return filled
}

/** Charters so many branches below the office, each with a secretary of its own. */
export async function charterBranches({ verbs }: OpenRegistry, many: number): Promise<string[]> {
  const slugs = Array.from({ length: many }, (_, i) => `branch-${i}`)
  const until = `${new Date().getFullYear() + 4}-01-01`
  for (const organization of slugs) {
    await verbs.charter(SECRETARY, { organization, kind: 'branch', name: `${organization}网商党支部` })
    const person = { id: `of-${organization}`, name: `${organization}同志` }
    await verbs.appoint(SECRETARY, { organization, person, role: 'secretary', status: 'fullMember', until })
  }
  return slugs
}

async function prototypeOf(registry: OpenRegistry): Promise<Prototype> {
  await consentBy(registry, await makeOffer(registry, 'first'))
  return registry.context.read('', async ({ tx, vault }) => {
    const badge = await tx.selectFrom('badges').selectAll().executeTakeFirstOrThrow()
    const request = await tx.selectFrom('requests').selectAll().executeTakeFirstOrThrow()
    const proof = await tx.selectFrom('proofs').selectAll().executeTakeFirstOrThrow()
    const consent = await tx.selectFrom('consents').selectAll().executeTakeFirstOrThrow()
    return {
      badge,
      request: sealedRequest.open(vault, request.id, request),
      proof: sealedProof.open(vault, proof.id, proof),
      consent: sealedConsent.open(vault, consent.id, consent),
    }
  })
}

type Copy = ReturnType<typeof copyOf>

function copyOf({ context: { vault, now } }: OpenRegistry, one: Prototype, at: number, organizationId: string) {
  const [id, badgeNo, subjectId] = [drawId(), drawBadgeNo(), `member-${at}`]
  const address = `https://shop-${at}.example/`
  const exp = now() + ((at % 365) + 1) * DAY
  const iat = exp - 365 * DAY
  const name = `商户${at}`
  const shop = { name: `小店${at}`, urls: [address] }
  const isOpen = at % OPEN_EVERY === 0
  const request: RequestRow = {
    ...one.request,
    id,
    organizationId,
    subjectId,
    shopName: shop.name,
    urls: JSON.stringify(shop.urls),
    listing: null,
    ...(isOpen && { state: 'requested', attestedBy: null, attestedEyes: null, reviewedBy: null }),
    createdAt: iat,
    updatedAt: isOpen ? now() - (at % DAY) : iat,
  }
  const { person, places } = pairsOf(vault, { name, shop })
  return {
    person: sealedPerson.seal(vault, { id: subjectId, name, createdAt: iat }),
    request: sealedRequest.seal(vault, request),
    pairs: places.map((place) => ({ requestId: id, person, place })),
    proof: sealedProof.seal(vault, { ...one.proof, id: drawId(), requestId: id, claim: address }),
    badge: isOpen
      ? undefined
      : { ...one.badge, badgeNo, codeHash: codeHashOf(vault, badgeNo), requestId: id, iat, exp },
    consent: isOpen
      ? undefined
      : sealedConsent.seal(vault, { ...one.consent, id: drawId(), badgeNo, consentedAt: iat }),
    address,
  }
}

const insert = ({ context }: OpenRegistry, copies: readonly Copy[]): Promise<void> =>
  context.transact('', async ({ tx }) => {
    const badges = copies.flatMap(({ badge }) => badge ?? [])
    const consents = copies.flatMap(({ consent }) => consent ?? [])
    await tx
      .insertInto('people')
      .values(copies.map(({ person }) => person))
      .execute()
    await tx
      .insertInto('requests')
      .values(copies.map(({ request }) => request))
      .execute()
    await tx
      .insertInto('requestPairs')
      .values(copies.flatMap(({ pairs }) => pairs))
      .execute()
    await tx
      .insertInto('proofs')
      .values(copies.map(({ proof }) => proof))
      .execute()
    await tx.insertInto('badges').values(badges).execute()
    await tx.insertInto('consents').values(consents).execute()
  })

/** Of a batch, the second: the first is an open request. */
function foundBy(copy: Copy | undefined, badges: number): Filled {
  if (!copy?.badge) throw new Error('no badge to ask for')
  return { badgeNo: copy.badge.badgeNo, request: copy.request.id, address: copy.address, badges }
}
