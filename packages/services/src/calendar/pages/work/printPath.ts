import { workAreas } from '../../../pages/work/workContext.ts'

/** Where the plan of a year is printed for the branches that host it, with the sessions for the invited. */
export const planPrintPath = (year: number | string): string => `${workAreas.calendar}/print/${year}`
