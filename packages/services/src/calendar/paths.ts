import { workAreas } from '../pages/work/workContext.ts'

/** Where the hours of a session are confirmed. */
export const hoursOfSessionPath = (session: string): string => `${workAreas.calendar}/hours/${session}`

/** Where the plan of a year is printed for the branches that host it, with the sessions for the invited. */
export const planPrintPath = (year: number | string): string => `${workAreas.calendar}/print/${year}`

/** Where secretaries find the addresses of feeds. */
export const FEEDS_PATH = `${workAreas.calendar}/feeds`
