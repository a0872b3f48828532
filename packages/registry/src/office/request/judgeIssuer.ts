import { holdsOn } from '@liangpai/core/organization'
import { dayOf, Refusal, withSuperiors } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { firstIssuer, type Issuer } from '../../store/issuers.ts'

/** The nearest issuer, if the organisation and all above it are in force. */
export async function judgeIssuer({ tx, at }: Work, organization: string): Promise<Issuer> {
  const line = await withSuperiors(tx, organization)
  if (!line.every(({ since }) => holdsOn({ from: since }, dayOf(at)))) throw new Refusal('organizationNotInForce')
  return firstIssuer(tx, line)
}
