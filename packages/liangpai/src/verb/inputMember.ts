import * as z from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** How a value is typed: `true` or a text for `switchOrText`, such as `--end` and `--end 2026-11-30`. */
export type ValueKind = 'text' | 'number' | 'list' | 'switch' | 'switchOrText'

/** A value in a verb's input: a member that has no members of its own. */
export type InputMember = {
  /** Its place, such as `evidence.date`. */
  path: string
  /** From `.describe()`; that of the nearest member above if it has none. */
  description: string
  kind: ValueKind
  choices?: readonly string[]
  /** Whether every input has it. */
  required: boolean
  default?: string | number
}

/** The values of an input, in the order of its schema. Of a union, those of all its forms. */
export const inputMembers = (schema: z.ZodType): InputMember[] =>
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), { path: '', description: '', required: true })

type Place = Pick<InputMember, 'path' | 'description' | 'required'>

function walk(schema: JsonSchema, place: Place): InputMember[] {
  const forms = formsOf(schema)
  if (forms.some(isObject)) return merge(forms.map((form) => membersOf(form, place)))
  return [valueOf(schema, forms, { ...place, description: schema.description ?? place.description })]
}

const formsOf = ({ anyOf, oneOf, ...schema }: JsonSchema): JsonSchema[] =>
  (anyOf ?? oneOf ?? [schema]).filter((form) => typeof form === 'object')

const isObject = ({ properties }: JsonSchema): boolean => properties !== undefined

function membersOf(form: JsonSchema, { path, description, required }: Place): InputMember[] {
  return Object.entries(form.properties ?? {}).flatMap(([name, member]) => {
    if (typeof member !== 'object') return []
    return walk(member, {
      path: path === '' ? name : `${path}.${name}`,
      description: member.description ?? description,
      required: required && (form.required ?? []).includes(name),
    })
  })
}

/** A member of several forms counts once; it is required if it is in every form. */
function merge(forms: InputMember[][]): InputMember[] {
  const members = new Map(forms.flat().map((member) => [member.path, member]))
  const isInAll = ({ path }: InputMember) =>
    forms.every((form) => form.some((member) => member.path === path && member.required))
  return [...members.values()].map((member) => ({ ...member, required: isInAll(member) }))
}

function valueOf(schema: JsonSchema, forms: JsonSchema[], place: Place): InputMember {
  const { default: fallback } = schema
  const choices = (schema.enum ?? []).filter((choice) => typeof choice === 'string')
  return {
    ...place,
    kind: kindOf(forms),
    ...(choices.length > 0 && { choices }),
    ...((typeof fallback === 'string' || typeof fallback === 'number') && { default: fallback }),
  }
}

function kindOf(forms: JsonSchema[]): ValueKind {
  const types = forms.map(({ type }) => type)
  if (types.includes('boolean')) return types.includes('string') ? 'switchOrText' : 'switch'
  if (types.includes('array')) return 'list'
  return types.includes('integer') || types.includes('number') ? 'number' : 'text'
}
