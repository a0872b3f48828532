import { DAY, makeLink, onlyToken, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { addReport, findReport, REPORTED, updateReport } from '../../store/reports.ts'
import type { ReportRow } from '../../store/reportRow.ts'
import { defineVerb } from '../defineVerb.ts'
import { drawNumber } from '../drawNumber.ts'
import { reportByLink } from './reportByLink.ts'
import { reportInput } from './schemas.ts'

/** The link outlives any report: it ends with it. */
const LINK_LIFE = 800 * DAY

/**
 * Takes in what somebody reports of a badge number. Nothing looks whether there is such a badge, and nothing of a report
 * changes one: the office looks into it.
 */
export const report = defineVerb({
  name: 'report',
  summary: 'report that a badge is misused or wrong',
  input: reportInput,
  output: onlyToken.extend({ number: z.string() }),
  mayAct: [{ by: 'anybody', form: 'form of /report' }],
  async act(work, { badge, kind, text, contact = null, replaces }) {
    const said = { badgeNo: badge, kind, text, contact }
    const token = replaces ?? (await add(work, said))
    const { number } = replaces === undefined ? await reportByLink(work, token) : await correct(work, replaces, said)
    return { result: { token, number }, subject: number, detail: { kind } }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})

type Said = Pick<ReportRow, 'badgeNo' | 'kind' | 'text' | 'contact'>

async function add(work: Work, said: Said): Promise<string> {
  const number = await drawNumber('F', work.at, async (one) => (await findReport(work, one)) !== undefined)
  await addReport(work, { ...said, number, answer: null, closedBy: null, receivedAt: work.at, closedAt: null })
  const { token } = await makeLink(work, { purpose: REPORTED, subject: number, life: LINK_LIFE })
  return token
}

/** Until it is answered, whoever reported may say it in other words. Throws `privateLinkUnknown`, `reportClosed`. */
async function correct(work: Work, token: string, said: Said): Promise<ReportRow> {
  const row = await reportByLink(work, token)
  if (row.closedAt !== null) throw new Refusal('reportClosed')
  await updateReport(work, row.number, said)
  return row
}
