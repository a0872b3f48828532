import * as z from 'zod'
import { caseNumber } from '../../input/schemas.ts'
import { parties } from '../../party/party.ts'
import { caseOf } from '../../store/cases.ts'
import { defineVerb } from '../defineVerb.ts'
import { HANDLERS, inStation } from '../roles.ts'

/** Shows how a side is reached. It is an act and not a look: each is a line of the trail (PAGES-services 7.8). */
export const contact = defineVerb({
  name: 'contact',
  summary: 'show how a side of a case is reached',
  input: z.strictObject({ case: caseNumber, party: z.enum(parties).describe('which side') }),
  cli: { arguments: ['case', 'party'] },
  mayAct: [inStation(HANDLERS)],
  async act(work, { case: number, party }) {
    const { record } = await caseOf(work, number)
    const { complainant, guardian, respondent } = record.case.complaint
    const result =
      party === 'merchant' ? { contact: respondent } : { contact: complainant, ...(guardian && { guardian }) }
    return { result, subject: number, detail: { party } }
  },
})
