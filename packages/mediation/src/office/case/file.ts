import { randomInt } from 'node:crypto'
import { dayOf, makeLink, onlyToken } from '@liangpai/server'
import * as z from 'zod'
import { openCase } from '../../steps/changeCase.ts'
import type { Work } from '../../context.ts'
import { complaint as input } from '../../input/schemas.ts'
import { CASE, insertCase, isTaken, linkSubject } from '../../store/cases.ts'
import { defineVerb } from '../defineVerb.ts'
import { complaintOf } from './complaintOf.ts'
import { LINK_LIFE } from './caseLink.ts'

/** A complaint as it is sent. */
export type TypedComplaint = z.input<typeof input>

/** Takes a complaint in. The receipt is its number and the buyer's private link. */
export const file = defineVerb({
  name: 'file',
  summary: 'file a complaint',
  input,
  output: onlyToken.extend({ number: z.string() }),
  mayAct: [{ by: 'anybody', form: 'form of /complain' }],
  async act(work, typed) {
    const number = await drawNumber(work)
    const record = {
      case: openCase({ ...complaintOf(typed), received: dayOf(work.at) }),
      course: [{ at: work.at, type: 'file', by: 'buyer' } as const],
    }
    await insertCase(work, { number, record }, work)
    const { token } = await makeLink(work, { purpose: CASE, subject: linkSubject(number, 'buyer'), life: LINK_LIFE })
    return { result: { number, token }, subject: number }
  },
})

/** `418206`: drawn, since a count would say how many complaints there are. */
async function drawNumber({ tx }: Work): Promise<string> {
  for (;;) {
    const number = String(randomInt(100_000, 1_000_000))
    if (!(await isTaken(tx, number))) return number
  }
}
