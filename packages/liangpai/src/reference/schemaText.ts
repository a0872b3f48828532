/** What the page reads of a JSON Schema. */
export type Described = {
  $ref?: string
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  description?: string
  items?: Described
  properties?: Record<string, Described>
  required?: readonly string[]
  additionalProperties?: boolean | Described
  anyOf?: readonly Described[]
  oneOf?: readonly Described[]
}

/** The schemas of a description by name. */
export type Components = Readonly<Record<string, Described>>

/** A longer list of values is said by the name of its schema alone. */
const MOST_VALUES = 40

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1)
const formsOf = ({ anyOf, oneOf }: Described) => anyOf ?? oneOf

/** A schema as TypeScript writes a type; schemas that several operations have, by their names. */
export function typeText(schema: Described, components: Components): string {
  const text = (one: Described) => typeText(one, components)
  const named = schema.$ref === undefined ? undefined : components[nameOf(schema.$ref)]
  if (schema.$ref !== undefined) return named && isOwn(nameOf(schema.$ref)) ? text(named) : nameOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum && schema.enum.length <= MOST_VALUES) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  const forms = formsOf(schema)
  if (forms) return forms.map(text).join(' | ')
  if (schema.type === 'array') return listText(text(schema.items ?? {}))
  if (schema.type === 'object') return objectText(schema, text)
  return schema.type ?? 'unknown'
}

/** Whether a schema is of one operation alone: it is written where that stands. */
export const isOwn = (name: string): boolean => /(?:Answer|Input)$/.test(name)

const listText = (item: string) => (item.includes(' | ') ? `(${item})[]` : `${item}[]`)

function objectText(
  { properties = {}, required = [], additionalProperties }: Described,
  text: (one: Described) => string,
) {
  const members = Object.entries(properties).map(
    ([name, one]) => `${keyText(name)}${required.includes(name) ? '' : '?'}: ${text(one)}`,
  )
  if (typeof additionalProperties === 'object') members.push(`[name: string]: ${restText(additionalProperties, text)}`)
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`
}

const restText = (rest: Described, text: (one: Described) => string) =>
  Object.keys(rest).length === 0 ? 'unknown' : text(rest)

const keyText = (name: string) => (/^[A-Za-z]\w*$/.test(name) ? name : `'${name}'`)

/** The members of an object a line each, those of objects within it by their paths; of several forms, each form's. */
export function memberLines(schema: Described, components: Components, place?: string): string[] {
  const resolved = schema.$ref === undefined ? schema : (components[nameOf(schema.$ref)] ?? {})
  const forms = formsOf(resolved)
  if (forms)
    return forms.flatMap((form, index) => [
      ...(index > 0 ? ['', 'Or:', ''] : []),
      ...memberLines(form, components, place),
    ])
  return linesOf(resolved, { components, place, above: '' })
}

type At = { components: Components; place: string | undefined; above: string }

function linesOf({ properties = {}, required = [] }: Described, at: At): string[] {
  return Object.entries(properties).flatMap(([name, member]) => {
    const path = `${at.above}${name}`
    const isRequired = required.includes(name)
    if (member.properties && Object.keys(member.properties).length > 0)
      return linesOf(isRequired ? member : { ...member, required: [] }, { ...at, above: `${path}.` })
    const facts = [at.place, `\`${typeText(member, at.components)}\``, isRequired ? 'required' : undefined]
    const words = member.description ? `: ${member.description}` : ''
    return [`- \`${path}\` (${facts.filter((fact) => fact !== undefined).join(', ')})${words}`]
  })
}
