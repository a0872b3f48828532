import { bindTo, type BoundVerb, defineVerbFor, type Verb } from '@liangpai/server'
import type { Context, Reading, Work } from '../context.ts'

/**
 * Defines a verb that needs no table of a module; see `Verb` in the server package. A module has one of its own:
 * `defineVerbFor<Context<HelpTables>, Work<HelpTables>, Reading<HelpTables>>()`.
 */
export const defineVerb = defineVerbFor<Context, Work, Reading>()

/** The verbs of a table as functions: who acts, then the verb's input. They throw `Refusal`. */
export type Bound<Verbs> = {
  [Name in keyof Verbs]: Verbs[Name] extends Verb<
    infer _Context,
    infer _Work,
    infer _Reading,
    infer Schema,
    infer _Result,
    infer _Loaded,
    infer _Prepared,
    infer Answer
  >
    ? BoundVerb<Schema, Answer>
    : never
}

/** Binds all verbs of a table to the context of an open process: `bindAll(service.context, { ask, close })`. */
export function bindAll<Verbs extends object>(context: Context, verbs: Verbs): Bound<Verbs> {
  const bind = bindTo<Context, Work, Reading>(context, () => {})
  return Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, bind(verb as never)])) as Bound<Verbs>
}
