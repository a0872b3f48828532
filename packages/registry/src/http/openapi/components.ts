import * as z from 'zod'
import { listed, personLine } from '../../office/lookUp/people.ts'
import { matter } from '../../office/inbox/matter.ts'
import { organizationLine } from '../../office/lookUp/organizations.ts'
import { requestView } from '../../office/inbox/requestView.ts'
import { dataView } from '../../office/data/view.ts'
import { facts, notice, proofTask, refusalCode, shop, words } from '../../output/schemas.ts'
import type { Operation } from './operation.ts'
import { problemSchema, publicProblemSchema } from './problemSchemas.ts'

/** The schemas of a description by name, and the references to them. */
export type Schemas = {
  schemas: Record<string, unknown>
  inputRef(schema: z.ZodType): { $ref: string }
  outputRef(schema: z.ZodType): { $ref: string }
}

/** What several answers have. */
const shared = {
  Words: words,
  Shop: shop,
  Facts: facts,
  Notice: notice,
  ProofTask: proofTask,
  RefusalCode: refusalCode,
  Matter: matter,
  Organization: organizationLine,
  Person: personLine,
  RoleHolder: listed,
  Request: requestView,
  MyData: dataView,
  Problem: problemSchema,
  PublicProblem: publicProblemSchema,
}

const placeOf = (name: string) => `#/components/schemas/${name}`
const refTo = (name: string) => ({ $ref: placeOf(name) })
const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1)

/** The inputs and answers of operations as JSON Schema (2020-12, which OpenAPI 3.1 is of), each once. */
export function componentsOf(operations: readonly Operation[]): Schemas {
  const outputs = new Map<z.ZodType, string>(Object.entries(shared).map(([name, schema]) => [schema, name]))
  const inputs = new Map<z.ZodType, string>()
  for (const { id, output, input } of operations) {
    if (!outputs.has(output)) outputs.set(output, `${capital(id)}Answer`)
    if (input && !inputs.has(input)) inputs.set(input, `${capital(id)}Input`)
  }
  const schemas = { ...jsonSchemas(outputs, 'output'), ...jsonSchemas(inputs, 'input') }
  return {
    schemas,
    inputRef: (schema) => refTo(inputs.get(schema) ?? ''),
    outputRef: (schema) => refTo(outputs.get(schema) ?? ''),
  }
}

function jsonSchemas(named: ReadonlyMap<z.ZodType, string>, io: 'input' | 'output'): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of named) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri: placeOf })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _, $schema: _version, ...schema }]) => [name, schema]),
  )
}
