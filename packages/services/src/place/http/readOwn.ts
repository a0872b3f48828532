import type { SentForm } from '@liangpai/server/http'
import { viewOwnBooking } from '../office/booking/viewBooking.ts'
import type { OwnPage } from '../pages/booking/ownBooking.ts'
import type { VenueService } from './service.ts'

/** A form that was sent by the private link of a booking. */
export type OwnCall = { form: SentForm; venues: VenueService; token: string }

/** The booking of a link as its page shows it now. Throws `privateLinkUnknown`. */
export async function readOwn({ form, venues, token }: OwnCall): Promise<OwnPage> {
  const own = await venues.context.read(form.by.as, (reading) => viewOwnBooking(reading, token))
  return { context: form.context, token, own }
}
