/** The clocks of hours, set by the operator. */
export type HoursClocks = {
  /** Within how many working days the organiser confirms hours, and answers a volunteer who says that they are wrong. */
  confirmDays: number
}

/** The clocks unless the operator says otherwise. */
export const HOURS_CLOCKS: HoursClocks = { confirmDays: 5 }
