import { sealedColumns } from '@liangpai/server'
import type { BaseTables } from '../../store/tables.ts'
import type { CenterRow, HelpIntroductionRow, HelpMentorRow, HelpRequestRow } from './tables.ts'

/** Everything that was said in a request, and who asked. */
export const sealedRequest = sealedColumns<HelpRequestRow>()('helpRequests', 'id', ['record'])
/** How a mentor is called and reached. */
export const sealedMentor = sealedColumns<HelpMentorRow>()('helpMentors', 'id', ['callName', 'contact'])

type SealedBy<Columns extends { seal: (...args: never[]) => unknown }> = ReturnType<Columns['seal']>

/** The tables of help, with those of every service. */
export type HelpTables = BaseTables & {
  centers: CenterRow
  helpRequests: SealedBy<typeof sealedRequest>
  helpMentors: SealedBy<typeof sealedMentor>
  helpIntroductions: HelpIntroductionRow
}
