import type { ServerTables } from '@liangpai/server/store'
import type { InitiativeRow, InitiativeTextRow } from './initiativeRow.ts'
import type { JournalLineRow, JournalRecord, Mark, TableHead } from './journalTables.ts'
import type {
  sealedConsent,
  sealedHandover,
  sealedOffer,
  sealedProof,
  sealedPublished,
  sealedReport,
  sealedRequest,
  sealedRetained,
  sealedStationNotice,
} from './sealedTables.ts'
import type { CoverageTargetsRow, DisplayedMonthRow, EstimateRow } from './figureRows.ts'
import type { StationKeyRow } from './stationRow.ts'
import type {
  BadgeFileRow,
  BadgeRow,
  DeclineRow,
  IssuerRow,
  KeyRow,
  RequestPairRow,
  StatementRow,
  StatusEntryRow,
  StatusListRow,
  StopLinkChangeRow,
  StopLinkRow,
} from './tables.ts'

/** A row as `seal` leaves it, so that what is sealed is said where the columns are declared and nowhere else. */
type SealedBy<Columns extends { seal: (...args: never[]) => unknown }> = ReturnType<Columns['seal']>

/** All tables of a registry. Personal columns are sealed. */
export type Tables = ServerTables & {
  issuers: IssuerRow
  keys: KeyRow
  statements: StatementRow
  requests: SealedBy<typeof sealedRequest>
  requestPairs: RequestPairRow
  reports: SealedBy<typeof sealedReport>
  stationKeys: StationKeyRow
  stationNotices: SealedBy<typeof sealedStationNotice>
  handovers: SealedBy<typeof sealedHandover>
  initiatives: InitiativeRow
  initiativeTexts: InitiativeTextRow
  declines: DeclineRow
  proofs: SealedBy<typeof sealedProof>
  offers: SealedBy<typeof sealedOffer>
  badges: BadgeRow
  consents: SealedBy<typeof sealedConsent>
  stopLinks: StopLinkRow
  stopLinkChanges: StopLinkChangeRow
  retained: SealedBy<typeof sealedRetained>
  statusLists: StatusListRow
  statusEntries: StatusEntryRow
  published: SealedBy<typeof sealedPublished>
  journalPending: JournalRecord
  journalLines: JournalLineRow
  journalHead: TableHead & { id: 1 }
  journalMarks: Mark
  badgeFiles: BadgeFileRow
  displayedMonths: DisplayedMonthRow
  estimates: EstimateRow
  coverageTargets: CoverageTargetsRow
}
