import { isWithin, organizationOn } from '@liangpai/core/organization'
import { allOrganizations, changesOf, dayOf, existsOn, Refusal, treeOf, withSuperiors } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { firstIssuer, type Issuer } from '../../store/issuers.ts'

/**
 * The nearest issuer that is above an organisation today and stays so: what is asked for today is not left without one by a move
 * that is written down already. Throws `organizationNotInForce` where the organisation does not exist, and `organizationCloses` where
 * its last day is known.
 */
export async function judgeIssuer(work: Pick<Reading, 'tx' | 'at'>, organization: string): Promise<Issuer> {
  const today = dayOf(work.at)
  const line = await withSuperiors(work, organization)
  if (!line.every((one) => existsOn(one, today))) throw new Refusal('organizationNotInForce')
  if (line[0]?.until !== null) throw new Refusal('organizationCloses', organization)
  const later = await laterLines(work, organization)
  return firstIssuer(
    work,
    line.filter(({ id }) => later.every((staysBelow) => staysBelow(id))),
  )
}

/** Whether an organisation is below others on each day on which the tree will have changed. */
async function laterLines({ tx, at }: Pick<Reading, 'tx' | 'at'>, organization: string) {
  const rows = await allOrganizations(tx)
  const days = rows
    .flatMap(({ changes }) => changesOf(changes).map(({ from }) => from))
    .filter((day) => day > dayOf(at))
  if (days.length === 0) return []
  const tree = treeOf(rows)
  return [...new Set(days)]
    .filter((day) => organizationOn(tree, organization, day))
    .map((day) => (superior: string) => isWithin(tree, organization, superior, day))
}
