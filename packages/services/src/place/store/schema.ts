import { sealedColumns } from '@liangpai/server'
import type { BaseTables } from '../../store/tables.ts'
import type { TenancyRow, TenancyTables } from './tenancyTables.ts'
import type { BookingRow, SpaceHoldRow, VenueTables } from './venueTables.ts'

/** Everything that was said in a booking, with how whoever asked is called and reached. */
export const sealedBooking = sealedColumns<BookingRow>()('bookings', 'id', ['record'])
/** What a tenant is called. */
export const sealedHold = sealedColumns<SpaceHoldRow>()('space_holds', 'tenancyId', ['tenant'])

/** Everything that was said in a tenancy, with how its people are called and reached. */
export const sealedTenancy = sealedColumns<TenancyRow>()('tenancies', 'id', ['record'])

type SealedBy<Columns extends { seal: (...args: never[]) => unknown }> = ReturnType<Columns['seal']>

/** All tables of the module. */
export type PlaceTables = BaseTables &
  VenueTables &
  TenancyTables & {
    bookings: SealedBy<typeof sealedBooking>
    spaceHolds: SealedBy<typeof sealedHold>
    tenancies: SealedBy<typeof sealedTenancy>
  }
