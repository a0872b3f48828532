import type { ModuleVerbs, Services } from '@liangpai/services'

/** The branch that runs the services: the chartered one of Liutang. */
export const RUN_BY = 'liutang'
/** A branch that hosts some sessions together with it. */
export const ALONGSIDE = 'xiehui'

/** What of the services is in the book of the demo: where they are, and what a merchant opens there. */
export type ServicesBook = { origin: string; pages: { url: string; shows: string }[] }

/** What a module plays through when the demo is seeded, by its real verbs. It returns what a visitor may open of it. */
export type PlayModule = (play: {
  services: Services
  verbs: ModuleVerbs
  /** The secretary of the branch that runs the services, and of the one alongside. */
  secretary: { as: string }
  alongside: { as: string }
  /** Sets the clock back by days. */
  daysAgo(days: number): void
  /** The address of a private link: `link('/ask', token)`. */
  link(path: string, token: string): string
}) => Promise<ServicesBook['pages']>
