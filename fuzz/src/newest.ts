import type { Expectation } from './plain/expectation.ts'
import type { PlainList } from './plain/status.ts'

/** The newest authentic list of each issuer and uri that a verifier must have seen, kept beside it (PROFILE 6). */
export type Newest = {
  of(name: string): PlainList | undefined
  /** Whether a newer list than the one in the bundle answers. */
  overrules(expectation: Expectation, now: number): boolean
  see(expectation: Expectation, now: number): void
}

const LEEWAY = 300

export function createNewest(): Newest {
  const lists = new Map<string, PlainList>()
  const nameOf = ({ iss, badge }: Expectation) => `${iss} ${badge?.uri}`
  const isFuture = ({ iat }: PlainList, now: number) => iat > now + LEEWAY
  const newest: Newest = {
    of: (name) => lists.get(name),
    overrules: (expectation, now) => {
      const { list } = expectation
      const known = lists.get(nameOf(expectation))
      return list !== undefined && known !== undefined && !isFuture(list, now) && known.iat > list.iat
    },
    see(expectation, now) {
      const { list } = expectation
      if (list && !isFuture(list, now) && !newest.overrules(expectation, now)) lists.set(nameOf(expectation), list)
    },
  }
  return newest
}
