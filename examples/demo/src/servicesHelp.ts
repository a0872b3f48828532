import type { PlayModule } from './servicesPlay.ts'

/** Help: requests, mentors and introductions. */
export const seedHelp: PlayModule = () => Promise.resolve([])
