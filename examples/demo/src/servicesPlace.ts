import type { PlayModule } from './servicesPlay.ts'
import { seedTenancy } from './servicesTenancy.ts'
import { seedVenue } from './servicesVenue.ts'

/** Place: venues with their bookings, and who settles there. */
export const seedPlace: PlayModule = async (play) => {
  const { venue, areas, pages } = await seedVenue(play)
  return [...pages, ...(await seedTenancy(play, { venue, areas }))]
}
