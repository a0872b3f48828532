import { nothing } from '@liangpai/server'
import * as z from 'zod'
import { stopLink } from '../../office/badge/badgeTarget.ts'
import { listed, personLine } from '../../office/lookUp/people.ts'
import { badgeLine, requestLine } from '../../office/lookUp/badges.ts'
import { initiativeLine } from '../../office/initiative/viewInitiative.ts'
import { matter } from '../../office/inbox/matter.ts'
import { organizationLine } from '../../office/lookUp/organizations.ts'
import { decision, requestView } from '../../office/inbox/requestView.ts'
import { dataView } from '../../office/data/view.ts'
import {
  aboutRequest,
  facts,
  notice,
  onlyJournaled,
  proofTask,
  refusalCode,
  shop,
  words,
} from '../../output/schemas.ts'
import { inSession } from '../../office/session/schemas.ts'
import { offerAnswerSchema } from '../../pages/offerAnswer.ts'
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
  Nothing: nothing,
  AboutRequest: aboutRequest,
  OnlyJournaled: onlyJournaled,
  Words: words,
  Shop: shop,
  Facts: facts,
  Notice: notice,
  ProofTask: proofTask,
  RefusalCode: refusalCode,
  Matter: matter,
  Offer: offerAnswerSchema,
  Organization: organizationLine,
  Person: personLine,
  RoleHolder: listed,
  BadgeLine: badgeLine,
  RequestLine: requestLine,
  Initiative: initiativeLine,
  Request: requestView,
  Decision: decision,
  MyData: dataView,
  Problem: problemSchema,
  PublicProblem: publicProblemSchema,
}

/** What several inputs are. */
const sharedInputs = { StopLink: stopLink, DataSession: inSession, EmptyInput: nothing }

const placeOf = (name: string) => `#/components/schemas/${name}`
const refTo = (name: string) => ({ $ref: placeOf(name) })
const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1)

/** The inputs and answers of operations as JSON Schema (2020-12, which OpenAPI 3.1 is of), each once. */
export function componentsOf(operations: readonly Operation[]): Schemas {
  const outputs = new Map<z.ZodType, string>(Object.entries(shared).map(([name, schema]) => [schema, name]))
  const inputs = new Map<z.ZodType, string>(Object.entries(sharedInputs).map(([name, schema]) => [schema, name]))
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
  const forms = new Map([...named].map(([schema, id]) => [id, formsOf(schema, id)]))
  for (const [schema, id] of named) registry.add(schema, { id })
  for (const { options } of forms.values()) for (const { schema, id } of options) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri: placeOf })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _, $schema: _version, ...schema }]) => [
      name,
      { ...schema, ...forms.get(name)?.discriminator },
    ]),
  )
}

type Forms = {
  options: { schema: z.ZodType; id: string }[]
  discriminator?: { discriminator: { propertyName: string; mapping: Record<string, string> } }
}

/** The forms of a union that one member tells apart, each a schema of its own: generators make a class of each by that member. */
function formsOf(schema: z.ZodType, name: string): Forms {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return { options: [] }
  const { discriminator: propertyName } = schema.def
  const options = schema.options.map((option) => {
    const values = valuesOf((option as z.ZodObject).shape[propertyName] as z.ZodType)
    return { schema: option as z.ZodType, values, id: `${name}${capital(values[0] ?? '')}` }
  })
  const mapping = Object.fromEntries(options.flatMap(({ values, id }) => values.map((value) => [value, placeOf(id)])))
  return { options, discriminator: { discriminator: { propertyName, mapping } } }
}

/** The texts that a literal or an enumeration takes. */
const valuesOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodEnum
    ? schema.options.map(String)
    : schema instanceof z.ZodLiteral
      ? [...schema.values].map(String)
      : []
