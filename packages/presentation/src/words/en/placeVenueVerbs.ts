import type { PlaceVenueVerbWords } from '../zh-Hans/placeVenueVerbs.ts'

export const placeVenueVerbs: PlaceVenueVerbWords = {
  'add-venue': 'recorded a venue',
  'add-space': 'recorded a space',
  'change-venue': 'changed a venue',
  'change-space': 'changed a space',
  'remove-space': 'took a space off',
  'request-booking': 'asked to borrow a space',
  'approve-booking': 'approved a booking',
  'decline-booking': 'declined a booking',
  'move-booking': 'proposed another time',
  'take-move': 'took the proposed time',
  'keep-time': 'kept the time',
  'cancel-booking': 'cancelled a booking',
  'correct-booking': 'corrected a booking',
  'delete-booking': 'deleted a booking',
  'booking-contact': 'looked at the contact of whoever borrows',
  'booking-link': 'made the link of a booking anew',
}
