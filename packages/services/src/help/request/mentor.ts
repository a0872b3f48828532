import type { Topic } from './topic.ts'

/** How somebody is called and reached. */
export type Contact = { readonly callName: string; readonly contact: string }

/**
 * Somebody who helps (SYSTEMS 23). Whether they are a member is no part of it: they may say so themself, for one introduction. What
 * overwhelms a mentor is contact that they did not ask for: hence `capacity`, and `askFirst`, which is true unless they say otherwise.
 */
export type Mentor = Contact & {
  readonly id: string
  readonly topics: readonly Topic[]
  /** How many requests they have at a time, those that they have not answered among them. */
  readonly capacity: number
  /** False: they accept beforehand whatever comes, up to their capacity. */
  readonly askFirst: boolean
}

/** The most that somebody may help at a time. */
export const MOST_CAPACITY = 20

/** Whether one more may be introduced to a mentor who has `load` of them. One without room is neither offered nor counted. */
export const hasRoom = ({ capacity }: Pick<Mentor, 'capacity'>, load: number): boolean => load < capacity
