import type { Expectation } from './reference/expectation.ts'
import type { ReferenceList } from './reference/status.ts'

/** The newest authentic list of each issuer and address that a verifier must have seen (PROFILE 6). */
export type NewestLists = {
  of(name: string): ReferenceList | undefined
  /** Whether a newer list than the bundle's decides. */
  overrules(expectation: Expectation, now: number): boolean
  see(expectation: Expectation, now: number): void
}

const LEEWAY = 300

const nameOf = ({ iss, badge }: Expectation) => `${iss} ${badge?.uri}`
const isFuture = ({ iat }: ReferenceList, now: number) => iat > now + LEEWAY

export function createNewestLists(): NewestLists {
  const lists = new Map<string, ReferenceList>()
  const newest: NewestLists = {
    of: (name) => lists.get(name),
    overrules(expectation, now) {
      const { list } = expectation
      const latest = lists.get(nameOf(expectation))
      return list !== undefined && latest !== undefined && !isFuture(list, now) && latest.iat > list.iat
    },
    see(expectation, now) {
      const { list } = expectation
      if (list && !isFuture(list, now) && !newest.overrules(expectation, now)) lists.set(nameOf(expectation), list)
    },
  }
  return newest
}
