import { LEEWAY } from './belief.ts'

/**
 * The date of a signature made `at` that replaces one of another date: later, since verifiers keep the newest that they have
 * seen. What is dated further ahead than the leeway they have not taken (PROFILE 6): it was signed during a leap that was
 * taken back, and is replaced by the true time. All in seconds.
 */
export const dateAfter = (previous: number, at: number): number =>
  previous >= at && previous < at + LEEWAY ? previous + 1 : at
