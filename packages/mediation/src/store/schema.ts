import { sealedColumns } from '@liangpai/server'
import type { CountTables, ServerTables } from '@liangpai/server/store'
import type {
  CaseHandOverRow,
  CaseMediatorRow,
  CaseRow,
  MediatorRow,
  PartnerPersonRow,
  PartnerRow,
  PictureRow,
} from './tables.ts'

/** Everything that was said in a case. */
export const sealedCase = sealedColumns<CaseRow>()('cases', 'number', ['record'])
/** The picture itself. */
export const sealedPicture = sealedColumns<PictureRow>()('pictures', 'id', ['picture'])

type SealedBy<Columns extends { seal: (...args: never[]) => unknown }> = ReturnType<Columns['seal']>

/** All tables of a station. */
export type Tables = ServerTables &
  CountTables & {
    cases: SealedBy<typeof sealedCase>
    caseMediators: CaseMediatorRow
    caseHandOvers: CaseHandOverRow
    pictures: SealedBy<typeof sealedPicture>
    mediators: MediatorRow
    partners: PartnerRow
    partnerPeople: PartnerPersonRow
  }
