import type { Bit, Json, Seconds } from '@liangpai/server/store'
import type { TenancyDeed } from '../tenancy/clock.ts'
import type { Profile, TenancyState } from '../tenancy/tenancy.ts'

/** A tenancy, from the application on. All that was said stands sealed in `record`; state and days stay open for lists and jobs. */
export type TenancyRow = {
  id: string
  venueId: string
  profile: Profile
  state: TenancyState
  /** What is done next, by whom and by when; null where nothing is. */
  deed: TenancyDeed | null
  deedOf: 'host' | 'tenant' | null
  nextDay: string | null
  isProvisional: Bit
  /** The day from which on time ends something in it; null where none does, or its holidays are not published. */
  endsOn: string | null
  /** The last day on which it is kept; null while it is open, or while its deposit is owed. */
  keptUntil: string | null
  submittedAt: Seconds
  record: Json
}

/** What the host of a venue set: the deposit, how it is paid, and the time limits. */
export type LettingRow = { venueId: string; depositFen: number | null; howToPay: string; clocks: Json }

/** A firm that operates a park, or one above it; `branchId` is the branch that entered it. */
export type EnterpriseRow = { id: string; name: string; parentId: string | null; branchId: string }

/** Somebody who works for an enterprise until a day, and the eyes of whoever entered them. */
export type EnterprisePersonRow = {
  enterpriseId: string
  personId: string
  since: string
  until: string | null
  appointedBy: Json | null
}

/** A supplier that an enterprise brings its shopkeepers together with. */
export type SupplierRow = { id: string; enterpriseId: string; name: string; goods: string }

/** The tables of tenancies and enterprises. */
export type TenancyTables = {
  lettings: LettingRow
  enterprises: EnterpriseRow
  enterprisePeople: EnterprisePersonRow
  suppliers: SupplierRow
}
