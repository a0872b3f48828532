import type { PlayModule } from './servicesPlay.ts'
import { seedVenue } from './servicesVenue.ts'

/** Place: venues with their bookings, and who settles there. */
export const seedPlace: PlayModule = async (play) => {
  const { pages } = await seedVenue(play)
  return pages
}
