import * as z from 'zod'
import type { Work } from '../context.ts'
import { rootAnswer, type RootAnswer } from '../keys/root.ts'
import { publishConfiguration, rootOf, signCharter, signConfiguration } from '../publication/configuration.ts'
import { checkOwnChain } from '../publication/ownCheck.ts'
import { signList } from '../publication/statusList.ts'
import { issuers, OFFICE } from '../store/organizations.ts'
import { readAnchors, writeSetting } from '../store/settings.ts'
import { putStatement, ROOT } from '../store/statements.ts'
import { listsOf } from '../store/statusLists.ts'
import { LEADERS, requireRole } from './authority.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'

/** Signs everything anew and publishes it; with the root's answer, takes that in first. */
export const publish = defineVerb({
  name: 'publish',
  input: z.strictObject({ root: rootAnswer.optional() }),
  async act(work, { root }) {
    await requireRole(work, OFFICE, LEADERS)
    if (root) await takeIn(work, root)
    for (const organization of await issuers(work.tx)) {
      await signConfiguration(work, organization)
      if (organization.id !== OFFICE) await signCharter(work, organization)
      for (const list of await listsOf(work.tx, organization.id)) await signList(work, list)
      await checkOwnChain(work, organization)
    }
    return { result: { anchors: await readAnchors(work.tx) }, subject: OFFICE, detail: { root: root !== undefined } }
  },
})

const claims = z.object({ iss: z.string(), sub: z.string(), iat: z.int(), exp: z.int() })
const withKeys = claims.extend({ jwks: z.object({ keys: z.array(z.object({ kid: z.string() })).min(1) }) })

/**
 * The first answer pins the root's keys here; a later one has to lead to a pinned key, which the check of the chain
 * sees to. A root that rolls forward brings its new keys along.
 */
async function takeIn(work: Work, { configuration, statement }: RootAnswer): Promise<void> {
  const root = readClaims(configuration, withKeys)
  const office = readClaims(statement, claims)
  const id = rootOf(work.origin)
  if (root.iss !== id || root.sub !== id || office.iss !== id || office.sub !== work.origin)
    throw new Refusal('rootAnswerForeign')
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
  await publishConfiguration(work, ROOT, id, configuration)
  const pinned = await readAnchors(work.tx)
  if (pinned.length === 0) await writeSetting(work.tx, 'anchors', JSON.stringify(root.jwks.keys.map(({ kid }) => kid)))
}

function readClaims<S extends z.ZodType>(jwt: string, schema: S): z.output<S> {
  try {
    return schema.parse(JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8')))
  } catch {
    throw new Refusal('rootAnswerInvalid')
  }
}
