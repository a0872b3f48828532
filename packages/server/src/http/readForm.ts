import type * as z from 'zod'
import type { Typed } from '../pages/work/workForm.ts'
import { type InputFault, inputFaults } from '../verb/parseInput.ts'
import type { BoundVerb } from '../verb/bind.ts'
import type { By } from '../verb/perform.ts'

/** How a field that was left empty is asked for. */
export type GapWords = 'chooseOne' | 'chooseSome' | 'writeIt'

/** What is missing in a form, what else its input refuses, and all its fields in the order in which they are read. */
export class FormGaps extends Error {
  readonly gaps: ReadonlyMap<string, GapWords>
  readonly faults: readonly InputFault[]
  readonly fields: readonly string[]
  constructor(gaps: FormGaps['gaps'], faults: FormGaps['faults'], fields: FormGaps['fields']) {
    super([...gaps.keys()].join(' '))
    this.gaps = gaps
    this.faults = faults
    this.fields = fields
  }
}

/** Reads the fields of a form, and notes those that were left empty. */
export type FormReader = {
  /** The text of a field, without what stands around it. */
  one(name: string): string
  /** All texts of a field, such as boxes that were ticked. */
  all(name: string): string[]
  written(name: string): string
  chosen<Name extends string>(name: string): Name
  ticked<Name extends string>(name: string): Name[]
  /** The version that the form was made from, as the input of a change has it; see `editFormFor`. */
  madeFrom(): { madeFrom?: string }
  /** Notes that a field has to be filled in otherwise. */
  lack(name: string, words: GapWords): void
}

function readerOf(typed: Typed, { gaps, fields }: { gaps: Map<string, GapWords>; fields: Set<string> }): FormReader {
  const all = (name: string) => {
    fields.add(name)
    return [...(typed[name] ?? [])]
  }
  const one = (name: string) => all(name)[0]?.trim() ?? ''
  const lack = (name: string, words: GapWords) => void gaps.set(name, gaps.get(name) ?? words)
  const filled = (name: string, words: GapWords) => {
    const text = one(name)
    if (text === '') lack(name, words)
    return text
  }
  return {
    one,
    all,
    lack,
    madeFrom: () => (one('madeFrom') === '' ? {} : { madeFrom: one('madeFrom') }),
    written: (name) => filled(name, 'writeIt'),
    chosen: <Name extends string>(name: string) => filled(name, 'chooseOne') as Name,
    ticked: <Name extends string>(name: string) => {
      const values = all(name)
      if (values.length === 0) lack(name, 'chooseSome')
      return values as Name[]
    },
  }
}

/** What a form asks for. Throws `FormGaps` with every field that was left empty, and everything else that `schema` refuses. */
export function readForm<Input>(typed: Typed, read: (form: FormReader) => Input, schema?: z.ZodType): Input {
  const [gaps, fields] = [new Map<string, GapWords>(), new Set<string>()]
  const input = read(readerOf(typed, { gaps, fields }))
  if (gaps.size > 0) throw new FormGaps(gaps, schema ? inputFaults(schema, input) : [], [...fields])
  return input
}

/** Performs a verb with what a form asks for; what is wrong with it is said at once. Throws `FormGaps`, `Refusal`. */
export async function performForm<Schema extends z.ZodType, Result>(
  verb: BoundVerb<Schema, Result>,
  by: By,
  typed: Typed,
  read: (form: FormReader) => z.input<Schema>,
): Promise<Result> {
  return verb(by, readForm(typed, read, verb.schema))
}
