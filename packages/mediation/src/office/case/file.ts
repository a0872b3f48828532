import { randomInt } from 'node:crypto'
import { dayOf, makeLink } from '@liangpai/server'
import type * as z from 'zod'
import { openCase } from '../../steps/changeCase.ts'
import type { Complaint } from '../../complaint/complaint.ts'
import type { Work } from '../../context.ts'
import { complaint as input } from '../../input/schemas.ts'
import { CASE, insertCase, isTaken, linkSubject } from '../../store/cases.ts'
import { defineVerb } from '../defineVerb.ts'
import { LINK_LIFE } from './caseLink.ts'

/** Takes a complaint in. The receipt is its number and the buyer's private link. */
export const file = defineVerb({
  name: 'file',
  summary: 'file a complaint',
  input,
  mayAct: [{ by: 'anybody', form: 'form of /complain' }],
  async act(work, typed) {
    const number = await drawNumber(work)
    const record = {
      case: openCase(complaintOf(typed, dayOf(work.at))),
      course: [{ at: work.at, type: 'file', by: 'buyer' } as const],
    }
    await insertCase(work, { number, record }, work)
    const { token } = await makeLink(work, { purpose: CASE, subject: linkSubject(number, 'buyer'), life: LINK_LIFE })
    return { result: { number, token }, subject: number }
  },
})

const complaintOf = ({ respondent, ...typed }: z.output<typeof input>, received: string): Complaint => {
  const { shop, issues, facts, wish, basis, orderNo, complainant, guardian } = typed
  const { badgeNo } = shop
  return {
    received,
    shop: { name: shop.name, address: shop.address, ...(badgeNo !== undefined && { badgeNo }) },
    issues,
    facts,
    wish,
    ...(basis && { basis }),
    ...(orderNo !== undefined && { orderNo }),
    complainant,
    ...(guardian && { guardian }),
    respondent: { name: shop.name, contact: respondent ?? '' },
  }
}

/** `418206`: drawn, since a count would say how many complaints there are. */
async function drawNumber({ tx }: Work): Promise<string> {
  for (;;) {
    const number = String(randomInt(100_000, 1_000_000))
    if (!(await isTaken(tx, number))) return number
  }
}
