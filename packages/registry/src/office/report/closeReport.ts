import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { message } from '@liangpai/server/input'
import { OFFICE } from '../../store/issuers.ts'
import { reportOf, updateReport } from '../../store/reports.ts'
import { defineVerb } from '../defineVerb.ts'
import { REVIEWERS } from '../roles.ts'
import { ANSWER_LENGTH } from './schemas.ts'

/** Answers a report in one sentence, which whoever reported reads by their link. The badge stays as it is. */
export const closeReport = defineVerb({
  name: 'close-report',
  summary: 'answer a report, which closes it',
  input: z.strictObject({
    report: z.string().trim().min(1).max(64).describe('the number of the report'),
    answer: message(ANSWER_LENGTH).describe('what was found, in one sentence for whoever reported'),
  }),
  output: z.strictObject({ report: z.string() }),
  cli: { arguments: ['report'] },
  mayAct: [{ by: 'role', roles: REVIEWERS, of: 'the office', organization: () => OFFICE }],
  async act(work, { report: number, answer }) {
    const row = await reportOf(work, number)
    if (row.closedAt !== null) throw new Refusal('reportClosed')
    await updateReport(work, number, { answer, closedBy: work.actor, closedAt: work.at })
    return { result: { report: number }, subject: number }
  },
})
