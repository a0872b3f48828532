import type * as z from 'zod'
import { type By, perform, type Transacting } from './perform.ts'
import type { ServerReading, ServerWork, Verb } from './verb.ts'

/** A verb as a function: who acts, then its input, of which it has the schema. Throws `Refusal`. */
export type BoundVerb<Schema extends z.ZodType, Result> = {
  (by: By, input: z.input<Schema>): Promise<Result>
  readonly schema: Schema
}

/** Turns the verbs of a service into functions. `done` is called after each that has been performed. */
export const bindTo =
  <Context extends Transacting<Work, Reading>, Work extends Reading & ServerWork, Reading extends ServerReading>(
    context: Context,
    done: () => void,
  ) =>
  <Schema extends z.ZodType, Result, Loaded, Prepared, Answer>(
    verb: Verb<Context, Work, Reading, Schema, Result, Loaded, Prepared, Answer>,
  ): BoundVerb<Schema, Answer> => {
    const act = async (by: By, input: z.input<Schema>): Promise<Answer> => {
      const result = await perform(context, verb, by, input)
      if (by.rehearses !== true) done()
      return result
    }
    return Object.assign(act, { schema: verb.input })
  }

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

/** Gives a service its own `bindAll`, which binds all verbs of a table to what an open process works with. */
export const bindAllFor =
  <Context extends Transacting<Work, Reading>, Work extends Reading & ServerWork, Reading extends ServerReading>() =>
  <Verbs extends object>(context: Context, verbs: Verbs): Bound<Verbs> => {
    const bind = bindTo<Context, Work, Reading>(context, () => {})
    return Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, bind(verb as never)])) as Bound<Verbs>
  }
