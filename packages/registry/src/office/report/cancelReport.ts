import { nothing } from '@liangpai/server'
import { deleteReport } from '../../store/reports.ts'
import { defineVerb } from '../defineVerb.ts'
import { reportByLink } from './reportByLink.ts'
import { reportLink } from './schemas.ts'

/** Deletes a report for whoever made it, answered or not. */
export const cancelReport = defineVerb({
  name: 'cancel-report',
  summary: 'delete a report that one made oneself',
  input: reportLink,
  output: nothing,
  load: (work, { token }) => reportByLink(work, token),
  mayAct: [{ by: 'link', link: 'link of the report' }],
  async act({ tx }, _input, { number }) {
    await deleteReport(tx, number)
    return { result: {}, subject: number }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
