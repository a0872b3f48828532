import type { PresenceNeeded } from '../presence/requirePresence.ts'

/**
 * For which inputs a verb asks something of how its actor is there: all, or those for which it holds; `words` say which, read after
 * "for". A method, so that verbs of different inputs fit into one table.
 */
export type Needing<Input> = true | { words: string; holds(input: Input): boolean }

const isNeededFor = <Input>(needing: Needing<Input> | undefined, input: Input): boolean =>
  needing === true || (needing?.holds(input) ?? false)

/** What a verb asks of how whoever sends an input is there. */
export const presenceNeeded = <Input>(
  { isInPerson, needsStepUp }: { isInPerson?: Needing<Input>; needsStepUp?: Needing<Input> },
  input: Input,
): PresenceNeeded => ({ inPerson: isNeededFor(isInPerson, input), stepUp: isNeededFor(needsStepUp, input) })

/** What of a verb says whether a program performs it. */
type ForTokens = {
  mayAct: readonly { by: string }[]
  isInPerson?: Needing<never>
  needsStepUp?: Needing<never>
}

/**
 * Whether a token may perform a verb: whoever acts does so under their own name, and of no input always in person. Whatever
 * else says which scopes there are is made from this.
 */
export const isForTokens = ({ mayAct, isInPerson, needsStepUp }: ForTokens): boolean =>
  isInPerson !== true && needsStepUp !== true && mayAct.some(({ by }) => by === 'role' || by === 'rule')

/** For which inputs of such a verb no token does it, in words. */
export const notByTokens = ({ isInPerson, needsStepUp }: ForTokens): string[] =>
  [isInPerson, needsStepUp].flatMap((needing) => (typeof needing === 'object' ? [needing.words] : []))
