import type { PlayModule } from './servicesPlay.ts'

/** Place: venues with their bookings, and who settles there. */
export const seedPlace: PlayModule = () => Promise.resolve([])
