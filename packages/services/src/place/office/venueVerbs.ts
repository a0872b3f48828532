import { bookingContact, bookingLink, approveBooking, declineBooking, moveBooking } from './booking/hostSteps.ts'
import { cancelBooking, correctBooking, keepTime, removeBooking, takeMove } from './booking/requesterSteps.ts'
import { requestBooking } from './booking/requestBooking.ts'
import { addSpace } from './venue/addSpace.ts'
import { addVenue } from './venue/addVenue.ts'
import { changeSpace, removeSpace } from './venue/changeSpace.ts'
import { changeVenue } from './venue/changeVenue.ts'

/** The verbs of venues and bookings, by name. */
export const venueVerbs = {
  'add-venue': addVenue,
  'add-space': addSpace,
  'change-venue': changeVenue,
  'change-space': changeSpace,
  'remove-space': removeSpace,
  'request-booking': requestBooking,
  'approve-booking': approveBooking,
  'decline-booking': declineBooking,
  'move-booking': moveBooking,
  'take-move': takeMove,
  'keep-time': keepTime,
  'cancel-booking': cancelBooking,
  'correct-booking': correctBooking,
  'delete-booking': removeBooking,
  'booking-contact': bookingContact,
  'booking-link': bookingLink,
} as const
