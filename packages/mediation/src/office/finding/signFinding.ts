import { blindIndex, ensureSigningKey, type FindingNotice, Refusal, signFile, type Vault } from '@liangpai/server'
import * as z from 'zod'
import type { Case } from '../../case/case.ts'
import { caseNumber } from '../../input/schemas.ts'
import { caseOf } from '../../store/cases.ts'
import { requireStation } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { HANDLERS, inStation } from '../roles.ts'

/**
 * Signs what two persons concluded about a shop with a badge, as a file that somebody carries to the office that issued it. The
 * office may act on it, or not; nothing else of a case leaves the station.
 */
export const signFinding = defineVerb({
  name: 'sign-finding',
  summary: 'sign a conclusion as a file for the office that issued a badge',
  input: z.strictObject({ case: caseNumber }),
  output: z.strictObject({ file: z.string(), thumbprint: z.string() }),
  cli: { arguments: ['case'] },
  needsStepUp: true,
  mayAct: [inStation(HANDLERS)],
  async act(work, { case: number }) {
    const { record } = await caseOf(work, number)
    const { name, contact } = await requireStation(work.tx)
    const notice = noticeOf(record.case, { name, contact, id: noticeId(work.vault, number) })
    const key = await ensureSigningKey(work)
    const file = await signFile(key, 'liangpai-finding+jwt', notice)
    return { result: { file, thumbprint: key.thumbprint }, subject: number }
  },
})

/** The same for the same case, whenever it is signed. Keyed: anybody could try the numbers of cases out on a plain hash. */
const noticeId = (vault: Vault, number: string) => blindIndex(vault, 'finding', number)

function noticeOf(
  { finding, complaint }: Case,
  { id, ...station }: { id: string; name: string; contact: string },
): FindingNotice {
  const { badgeNo } = complaint.shop
  if (finding?.date === undefined) throw new Refusal('nothingConcluded')
  if (badgeNo === undefined) throw new Refusal('noBadgeNamed')
  const { conclusion, reason, pledgeVersion, date } = finding
  return { id, badgeNo, conclusion, reason, station, date, ...(pledgeVersion !== undefined && { pledgeVersion }) }
}
