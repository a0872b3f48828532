import * as z from 'zod'
import { caseNumber } from '../../input/schemas.ts'
import { parties } from '../../party/party.ts'
import { caseOf } from '../../store/cases.ts'
import { contactOf } from '../../view/partyView.ts'
import { defineVerb } from '../defineVerb.ts'
import { HANDLERS, inStation } from '../roles.ts'
import { contactAnswer } from './caseAnswer.ts'

/** Shows how a side is reached. It is an act and not a look: each is a line of the trail (PAGES-services 7.8). */
export const contact = defineVerb({
  name: 'contact',
  summary: 'show how a side of a case is reached',
  input: z.strictObject({ case: caseNumber, party: z.enum(parties).describe('which side') }),
  output: z.strictObject({ contact: contactAnswer, guardian: contactAnswer.exactOptional() }),
  cli: { arguments: ['case', 'party'] },
  mayAct: [inStation(HANDLERS)],
  async act(work, { case: number, party }) {
    const { record } = await caseOf(work, number)
    const { guardian } = record.case.complaint
    const contact = contactOf(record.case, party)
    const result = { contact, ...(party === 'buyer' && guardian && { guardian }) }
    return { result, subject: number, detail: { party } }
  },
})
