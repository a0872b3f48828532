import type { Check, Finding } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { inSnapshot } from '@liangpai/server/store'
import { rootOf } from '../../publication/configuration.ts'
import { wrongBundles } from '../../publication/wrongBundles.ts'
import { isConfigurationServed, wrongDocuments } from '../../publication/wrongDocuments.ts'
import { issuers } from '../../store/issuers.ts'
import { ROOT } from '../../store/statements.ts'
import type { Dated, Unsealing } from '../../store/store.ts'

/** What is served otherwise than it was signed, or not at all: lists, configurations, and how many badges. */
export const checkPublished: Check<Context> = ({ store, vault, origin, now }) =>
  inSnapshot(store.db, async (tx) => [
    ...(await documents({ tx, vault, origin, at: now() })),
    ...(await bundles({ tx, vault })),
  ])

async function documents(reading: Unsealing & Dated & Pick<Context, 'origin'>): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const issuer of await issuers(reading))
    for (const detail of await wrongDocuments(reading, issuer))
      findings.push({ ...wrong, organization: issuer.id, detail })
  if (!(await isConfigurationServed(reading, { id: ROOT, entityId: rootOf(reading.origin) })))
    findings.push({ ...wrong, organization: ROOT })
  return findings
}

async function bundles(reading: Unsealing): Promise<Finding[]> {
  const { length } = await wrongBundles(reading)
  return length === 0 ? [] : [{ ...wrong, detail: `badges: ${length}` }]
}

const wrong = { what: 'publishedWrong', urgency: 'now' } as const satisfies Pick<Finding, 'what' | 'urgency'>
