import { isLocalhost, type Verdict, verifyBadge } from '@liangpai/core'
import {
  assembleBundle,
  createSigner,
  drawBadgeNo,
  generateJwk,
  issueBadge,
  issueConfiguration,
  issueStatusList,
} from '@liangpai/core/issue'
import { DAY, Refusal } from '@liangpai/server'
import type { RootRequest } from './carried.ts'
import { signStatements } from './rootStatements.ts'

const LIST_BYTES = 1024

/**
 * Signs a request with keys that are thrown away, makes a whole badge below it and lets the verifier judge that. What it
 * says has to be what people were shown. Throws `rootTwinFailed`.
 */
export async function judgeTwin(request: RootRequest, iat: number): Promise<void> {
  const { office, root, organization } = request
  const active = await generateJwk()
  const bundle = await twinBundle(request, active, iat)
  const verdict = await verifyBadge(bundle, {
    anchors: [active.kid],
    page: null,
    now: iat,
    allowLocalhost: isLocalhost(new URL(office).hostname),
  })
  const expected = [root, office].map((id) => `${id} ${organization.kind} ${organization.name}`)
  if (saidBy(verdict) !== expected.join()) throw new Refusal('rootTwinFailed', reasonOf(verdict))
}

async function twinBundle(request: RootRequest, active: Awaited<ReturnType<typeof generateJwk>>, iat: number) {
  const { office, root, keys, badgeKeys } = request
  const [standby, officeKey, badgeKey] = [await generateJwk(), await generateJwk(), await generateJwk()]
  const statements = await signStatements({ ...request, keys: [...keys, officeKey] }, { active, standby }, iat)
  const exp = iat + DAY
  const own = { id: office, iat, exp, keys: [officeKey], badgeKeys: [...badgeKeys, badgeKey], superiors: [root] }
  const [signer, uri] = [await createSigner(badgeKey), `${office}/statuses/1`]
  const shop = { name: 'twin', urls: ['https://shop.example/'] }
  const badge = { iss: office, iat, exp, badgeNo: drawBadgeNo(), membership: 'full', shop, facts: {} } as const
  return assembleBundle({
    badge: await issueBadge({ ...badge, statusUri: uri, statusIndex: 0 }, signer),
    chain: [
      await issueConfiguration(own, await createSigner(officeKey)),
      statements.statement,
      statements.configuration,
    ],
    status: await issueStatusList({ iss: office, uri, iat, exp, ttl: 300, bits: new Uint8Array(LIST_BYTES) }, signer),
  })
}

const saidBy = (verdict: Verdict): string =>
  verdict.state === 'verified' ? verdict.chain.map(({ id, kind, name }) => `${id} ${kind} ${name}`).join() : ''

const reasonOf = (verdict: Verdict): string => ('reason' in verdict ? verdict.reason : verdict.state)
