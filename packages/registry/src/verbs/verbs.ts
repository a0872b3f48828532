import type * as z from 'zod'
import type { Context } from '../context.ts'
import { appoint } from './appoint.ts'
import { attest } from './attest.ts'
import { charter } from './charter.ts'
import { consent } from './consent.ts'
import { decline } from './decline.ts'
import { end } from './end.ts'
import { init } from './init.ts'
import { offer } from './offer.ts'
import { pause } from './pause.ts'
import { type By, perform, type Verb } from './perform.ts'
import { prove } from './prove.ts'
import { publish } from './publish.ts'
import { refuse } from './refuse.ts'
import { request } from './request.ts'
import { resume } from './resume.ts'
import { returnRequest } from './return.ts'
import { review } from './review.ts'
import { withdraw } from './withdraw.ts'

/** Everything that can be done in a registry, in the order of a badge's life. */
export const verbs = {
  init,
  charter,
  appoint,
  request,
  attest,
  return: returnRequest,
  refuse,
  review,
  prove,
  offer,
  consent,
  decline,
  pause,
  resume,
  withdraw,
  end,
  publish,
}

type InputOf<V> = V extends { input: infer S extends z.ZodType } ? z.input<S> : never
type ResultOf<V> = V extends { act(...args: never): Promise<{ result: infer R }> } ? R : never

/** The verbs as functions: who acts, then the verb's input. They throw `Refusal`. */
export type Verbs = {
  [Name in keyof typeof verbs]: (
    by: By,
    input: InputOf<(typeof verbs)[Name]>,
  ) => Promise<ResultOf<(typeof verbs)[Name]>>
}

/** Binds the verbs to a registry. `done` is called after each that has written. */
export function bindVerbs(context: Context, done: () => void): Verbs {
  const bind =
    <S extends z.ZodType, R, P>(verb: Verb<S, R, P>) =>
    async (by: By, input: z.input<S>): Promise<R> => {
      const result = await perform(context, verb, by, input)
      done()
      return result
    }
  return {
    init: bind(verbs.init),
    charter: bind(verbs.charter),
    appoint: bind(verbs.appoint),
    request: bind(verbs.request),
    attest: bind(verbs.attest),
    return: bind(verbs.return),
    refuse: bind(verbs.refuse),
    review: bind(verbs.review),
    prove: bind(verbs.prove),
    offer: bind(verbs.offer),
    consent: bind(verbs.consent),
    decline: bind(verbs.decline),
    pause: bind(verbs.pause),
    resume: bind(verbs.resume),
    withdraw: bind(verbs.withdraw),
    end: bind(verbs.end),
    publish: bind(verbs.publish),
  }
}
