import type * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { requirePresence } from '../presence/requirePresence.ts'
import { parseInput } from './parseInput.ts'
import { authorise, type By, type Transacting } from './perform.ts'
import type { ServerReading, ServerWork, Verb } from './verb.ts'

/**
 * Answers by a verb that only looks: parse, authorise, read. Nothing is written, as on the pages. Throws `Refusal`: `invalidInput`,
 * `notAllowed`, what `requirePresence` throws, the verb's own codes, and `notFound` for a verb that does more.
 */
export async function look<Work extends Reading & ServerWork, Reading extends ServerReading, Schema extends z.ZodType>(
  context: Transacting<Work, Reading>,
  verb: Verb<never, Work, Reading, Schema, unknown, unknown, unknown, unknown>,
  by: By,
  raw: unknown,
): Promise<unknown> {
  const { as, via, eyes = [as] } = by
  if (!verb.look) throw new Refusal('notFound')
  const input = parseInput(verb.input, raw)
  return context.read(as, async (reading) => {
    const looking = { ...reading, via, eyes }
    const { loaded } = await authorise(verb, looking, input)
    await requirePresence(reading, by, { inPerson: false, stepUp: false })
    return (await verb.look?.(looking, input, loaded))?.result
  })
}
