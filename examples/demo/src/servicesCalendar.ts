import type { PlayModule } from './servicesPlay.ts'

/** Calendar: the plan, its sessions, sign-ups and hours. */
export const seedCalendar: PlayModule = () => Promise.resolve([])
