import { sealedColumns, type SealedTable } from '@liangpai/server'
import type { HandoverRow } from './handoverRow.ts'
import type { ReportRow } from './reportRow.ts'
import type { StationNoticeRow } from './stationRow.ts'
import type { ConsentRow, OfferRow, ProofRow, PublishedRow, RequestRow, RetainedRow } from './tables.ts'

/** What was asked for and attested; ids, state and times stay open. */
export const sealedRequest = sealedColumns<RequestRow>()('requests', 'id', [
  'shopName',
  'urls',
  'listing',
  'pledge',
  'membership',
  'probationEnd',
  'evidenceKind',
  'evidenceDate',
  'newName',
  'decision',
  'note',
  'consent',
])
/** What was told of which badge, and the answer. */
export const sealedReport = sealedColumns<ReportRow>()('reports', 'number', ['badgeNo', 'text', 'contact', 'answer'])
/** What a station concluded about which badge, and what came of it. */
export const sealedStationNotice = sealedColumns<StationNoticeRow>()('stationNotices', 'number', [
  'content',
  'wanted',
  'decision',
])
/** Who is to take office, and why it was sent back. */
export const sealedHandover = sealedColumns<HandoverRow>()('handovers', 'id', ['content', 'reason'])
/** The address or listing, by which the shop and its owner are known. */
export const sealedProof = sealedColumns<ProofRow>()('proofs', 'id', ['claim'])
/** The stop link, or the link to reopen, in clear. */
export const sealedOffer = sealedColumns<OfferRow>()('offers', 'tokenHash', ['takeaway'])
/** The signed badge, with all that it shows. */
export const sealedToken = sealedColumns<{ badgeNo: string; token: string }>()('badges', 'badgeNo', ['token'])
/** What was shown and agreed to. */
export const sealedConsent = sealedColumns<ConsentRow>()('consents', 'id', ['notice', 'facts', 'receipt'])
/** Under a key of its own: what opens the registry's other tables does not open it. */
export const sealedRetained = sealedColumns<RetainedRow>()('retained', 'id', ['record'])
/** Sealed although it is public: what a member withdraws is gone with the key of the backups, too. */
export const sealedPublished = sealedColumns<PublishedRow>()('published', 'path', ['body'])

/** All columns in which something stands sealed. */
export const sealedTables: readonly SealedTable[] = [
  sealedRequest,
  sealedReport,
  sealedStationNotice,
  sealedHandover,
  sealedProof,
  sealedOffer,
  sealedToken,
  sealedConsent,
  sealedRetained,
  sealedPublished,
  { table: 'keys', columns: ['sealed'] },
]
