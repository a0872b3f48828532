import { DAY, makeLink, onlyToken } from '@liangpai/server'
import * as z from 'zod'
import { caseNumber } from '../../input/schemas.ts'
import { parties } from '../../party/party.ts'
import { CASE, caseOf, linkSubject } from '../../store/cases.ts'
import { defineVerb } from '../defineVerb.ts'
import { HANDLERS, inStation } from '../roles.ts'

/** Longer than anything of a case is kept: the link dies with its record. */
export const LINK_LIFE = 5 * 366 * DAY

/**
 * Makes the private link of a side: the merchant's first one, which the station hands over, or a new one for whoever lost theirs.
 * The old one dies. It is sent to a contact that is already on record, never to one that somebody names now (SERVICES 1).
 */
export const caseLink = defineVerb({
  name: 'case-link',
  summary: 'make the private link of a side anew',
  input: z.strictObject({ case: caseNumber, party: z.enum(parties).describe('whose link it is') }),
  output: onlyToken,
  cli: { arguments: ['case', 'party'] },
  mayAct: [inStation(HANDLERS)],
  async act(work, { case: number, party }) {
    await caseOf(work, number)
    const { token } = await makeLink(work, { purpose: CASE, subject: linkSubject(number, party), life: LINK_LIFE })
    return { result: { token }, subject: number, detail: { party } }
  },
})
