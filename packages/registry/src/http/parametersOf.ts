import type { Context } from 'hono'
import * as z from 'zod'

/**
 * The members of path and query, as the schema types them: `true` and `30` are no texts where it has a switch or a number. A
 * member that is sent twice is refused by the schema, as one that it does not have.
 */
export function parametersOf(c: Context, schema: z.ZodType): Record<string, unknown> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const isText = (name: string) => {
    const member = Object.hasOwn(properties, name) ? properties[name] : undefined
    return typeof member !== 'object' || member.type === 'string'
  }
  const query = Object.entries(c.req.queries()).map(([name, values]): [string, unknown] => {
    const value = values.length === 1 ? values[0] : values
    return [name, typeof value === 'string' && !isText(name) ? readValue(value) : value]
  })
  return Object.fromEntries([...query, ...Object.entries(c.req.param())])
}

/** A switch or a number; any other text stays what it is, and the schema refuses it. */
const readValue = (text: string): unknown => (/^(?:true|-?\d{1,15})$/.test(text) ? JSON.parse(text) : text)
