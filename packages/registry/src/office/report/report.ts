import { randomBytes } from 'node:crypto'
import { DAY, dayOf, makeLink, Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { addReport, findReport, REPORTED, updateReport } from '../../store/reports.ts'
import type { ReportRow } from '../../store/reportRow.ts'
import { defineVerb } from '../defineVerb.ts'
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
  const number = await drawNumber(work)
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

/** Letters and digits that nobody mistakes for others. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `F-261124-K7M2`: the day, and characters that are drawn, since a count would say how many reports there are. */
async function drawNumber(work: Work): Promise<string> {
  const day = dayOf(work.at).slice(2).replaceAll('-', '')
  for (;;) {
    const drawn = [...randomBytes(4)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
    const number = `F-${day}-${drawn}`
    if (!(await findReport(work, number))) return number
  }
}
