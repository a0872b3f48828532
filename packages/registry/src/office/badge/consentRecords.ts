import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { codeHashOf } from '../../store/badges.ts'
import { retainedOf } from '../../store/retained.ts'
import { defineVerb } from '../defineVerb.ts'
import { seconds } from '../../output/schemas.ts'
import { badgeNumber, readNumber } from './badgeTarget.ts'

const input = z.strictObject({
  badge: badgeNumber,
  for: z.enum(['authority', 'court', 'member']).describe('who asks for them by law, which the trail says'),
})

/**
 * Reads the signed records that are kept of the consents to an ended badge (DESIGN 5, "Ends"), for whoever may ask for them by
 * law and knows its number: nobody is found by name.
 */
export const consentRecords = defineVerb({
  name: 'consent-records',
  summary: 'read the records that are kept of the consents to an ended badge, where the law asks for them',
  input,
  output: z.strictObject({ records: z.array(z.strictObject({ record: z.string(), until: seconds })) }),
  cli: { arguments: ['badge'] },
  async load(work, { badge }) {
    const badgeNo = readNumber(work, badge)
    return { badgeNo, records: await retainedOf(work, badgeNo) }
  },
  mayAct: [{ by: 'operator' }],
  // Those who attested it see in their trail that somebody has read them, and by which law.
  concerns: ({ records }) => records[0]?.organizationId,
  async act(work, { for: asking }, { badgeNo, records }) {
    if (records.length === 0) throw new Refusal('noRecordKept')
    const result = { records: records.map(({ record, until }) => ({ record, until })) }
    return { result, subject: codeHashOf(work.vault, badgeNo), detail: { for: asking } }
  },
})
