import { isDeepStrictEqual } from 'node:util'
import { dayOf, Refusal, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { requireClock } from '../../clock/requireClock.ts'
import type { Work } from '../../context.ts'
import { rootAnswer, type RootAnswer } from '../../keys/carried.ts'
import { isSameSet } from '../../keys/rootMemory.ts'
import { metadataOf, named, readClaims, withKeys } from '../../publication/statedClaims.ts'
import { publishConfiguration, rootOf, signCharter, signConfiguration } from '../../publication/configuration.ts'
import { mendBundles, mendStops } from '../../publication/mend.ts'
import { checkOwnChain } from '../../publication/ownCheck.ts'
import { signList } from '../../publication/statusList.ts'
import { wrongBundles } from '../../publication/wrongBundles.ts'
import { codeHashOf } from '../../store/badges.ts'
import { claimsOf, issuerOf, issuers, OFFICE } from '../../store/issuers.ts'
import { lockBadges, lockLists } from '../../store/lockOrder.ts'
import { readAnchors, settings } from '../../store/settings.ts'
import { findStatement, putStatement, ROOT } from '../../store/statements.ts'
import { listsOf } from '../../store/statusLists.ts'
import { defineVerb } from '../defineVerb.ts'

/** Signs everything again and publishes it, and mends what was damaged; takes in the root's answer first if there is one. */
export const publish = defineVerb({
  name: 'publish',
  summary: 'sign everything again and publish it',
  input: z.strictObject({ root: rootAnswer.optional().describe("the root's answer, which is taken in first") }),
  output: z.strictObject({
    anchors: z.array(z.string()).describe("the thumbprints of the root's keys"),
    until: z.string().exactOptional().describe('the last day of the statement that was taken in'),
    mended: z.strictObject({ badges: z.int(), stops: z.int() }).exactOptional(),
  }),
  // The command takes the answer as the file that was carried over.
  cli: {
    options: { 'root.liangpai': false, 'root.v': false, 'root.configuration': false, 'root.statement': false },
  },
  mayAct: [{ by: 'role', roles: LEADERS, of: 'the office', organization: () => OFFICE }],
  async act(work, { root }) {
    requireClock(work.clock)
    const until = root && (await takeIn(work, root))
    const wrong = await wrongBundles(work) // before anything is locked: it reads all badges
    await lockBadges(
      work.tx,
      wrong.map((badgeNo) => codeHashOf(work.vault, badgeNo)),
    )
    const stops = await mendStops(work)
    await lockLists(work.tx)
    for (const issuer of await issuers(work)) {
      await signConfiguration(work, issuer)
      if (issuer.id !== OFFICE) await signCharter(work, issuer)
      for (const list of await listsOf(work.tx, issuer.id)) await signList(work, list)
      await checkOwnChain(work, issuer)
    }
    await republishRoot(work)
    const mended = { badges: await mendBundles(work, wrong), stops }
    const anchors = await readAnchors(work.tx)
    const result = { anchors, ...(until && { until }), ...(mended.badges + stops > 0 && { mended }) }
    return { result, subject: OFFICE, detail: { root: root !== undefined, mended } }
  },
})

/** The root's configuration as it was taken in: nobody here could sign it again. */
async function republishRoot(work: Work): Promise<void> {
  const configuration = await findStatement(work.tx, ROOT, 'configuration')
  if (configuration) await publishConfiguration(work, ROOT, rootOf(work.origin), configuration.jwt)
}

/**
 * The first answer pins the root's keys here. A later one has to lead to a pinned key, which the check of the chain
 * enforces. Returns the last day of the statement.
 */
async function takeIn(work: Work, { configuration, statement }: RootAnswer): Promise<string> {
  const root = readClaims(configuration, withKeys)
  const office = readClaims(statement, named)
  const id = rootOf(work.origin)
  if (root.iss !== id || root.sub !== id || office.iss !== id || office.sub !== work.origin)
    throw new Refusal('rootAnswerForeign')
  await checkAsRequested(work, office)
  await putStatement(work.tx, {
    organizationId: ROOT,
    kind: 'configuration',
    jwt: configuration,
    iat: root.iat,
    exp: root.exp,
  })
  await putStatement(work.tx, {
    organizationId: OFFICE,
    kind: 'statement',
    jwt: statement,
    iat: office.iat,
    exp: office.exp,
  })
  const pinned = await readAnchors(work.tx)
  if (pinned.length === 0)
    await settings.write(work.tx, 'anchors', JSON.stringify(root.jwks.keys.map(({ kid }) => kid)))
  return dayOf(office.exp - 1)
}

/** Compares what came back with what was asked for: other keys, another name or station are somebody else's request. */
async function checkAsRequested(work: Work, { jwks, metadata }: z.output<typeof named>): Promise<void> {
  const published = await work.keys.published(work.tx, OFFICE, 'federation')
  const requested = await metadataOf(claimsOf(await issuerOf(work, OFFICE)))
  const differs = {
    keys: !isSameSet(kidsOf(jwks.keys), kidsOf(published)),
    name: !isDeepStrictEqual(metadata.federation_entity, requested.federation_entity),
    organization: !isDeepStrictEqual(metadata.liangpai_organization, requested.liangpai_organization),
  }
  const found = Object.entries(differs).flatMap(([what, isDifferent]) => (isDifferent ? [what] : []))
  if (found.length > 0) throw new Refusal('rootAnswerDiffers', found.join(', '))
}

const kidsOf = (keys: readonly { kid: string }[]): string[] => keys.map(({ kid }) => kid)
