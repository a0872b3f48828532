import { type RefusalCode, refusals, type RefusalStatus } from '@liangpai/presentation'
import { idempotencyKey } from '@liangpai/server'
import { bodyLimits, sessionCookie } from '@liangpai/server/http'
import * as z from 'zod'
import { examples } from './examples.ts'
import { anyRefusals } from './anyRefusals.ts'
import { type Operation, tags } from './operation.ts'
import { operations } from './operations.ts'
import { componentsOf, type Schemas } from './components.ts'
import { problemSchema, publicProblemSchema } from './problemSchemas.ts'

type Refs = Omit<Schemas, 'schemas'>

/** The version of the API. The first number changes when something is taken away. */
const API_VERSION = '1.0.0'

/** The description of a registry at an origin (OpenAPI 3.1), made from the schemas that its verbs and look-ups parse by. */
export function openApiDocument(origin: string): Record<string, unknown> {
  const all = operations()
  const { schemas, ...refs } = componentsOf(all)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of all) {
    paths[operation.path] ??= {}
    Object.assign(paths[operation.path] ?? {}, { [operation.method]: describe(operation, refs) })
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Registry of member badges',
      version: API_VERSION,
      summary: 'Verbs and look-ups of the office, acts of members, public reads',
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas, securitySchemes: securitySchemes(origin), parameters: { IdempotencyKey: IDEMPOTENCY_KEY } },
  }
}

const bytes = (most: number) => most.toLocaleString('en')

const INTRODUCTION = `Times are seconds since the epoch, days are of Beijing time. Every refusal is \`application/problem+json\` with a stable \`code\`.
Bodies have at most ${bytes(bodyLimits.verb)} bytes at \`/api\`, ${bytes(bodyLimits.link)} at \`/member\` and ${bytes(bodyLimits.signIn)} at \`/sign-in\`. An address that tries codes, links or tokens out waits: 429 with \`Retry-After\`.`

const securitySchemes = (origin: string) => ({
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token that a person made for their program. It has scopes, which are names of verbs, and an end. It never attests, reviews, or does what takes two persons or cannot be undone: what it may be for is the list of `scopes` of `add-token`.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie(origin).name,
    description: 'The session of whoever signed in, in pages of this origin alone (`Sec-Fetch-Site: same-origin`).',
  },
})

/** A schema as a parameter has it. */
function typeOf(schema: z.ZodType) {
  const { $schema: _version, ...type } = z.toJSONSchema(schema)
  return type
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: typeOf(idempotencyKey),
  description:
    'A command repeated with its key within a day is answered as the first time, and done once; where the answer was a secret that is shown once, it is refused as `shownOnce`. The same key of the same person with another body is refused as `idempotencyKeyReused`; the keys of others, and of other commands, are others.',
}

const describedBy = (sentences: readonly (string | undefined)[]) => {
  const description = sentences.filter((one) => one !== undefined).join(' ')
  return description === '' ? {} : { description }
}

/** Which token may do it, if one may. */
function tokenWords({ access, scope, notByTokens = [] }: Operation): string | undefined {
  if (access !== 'signedIn') return undefined
  if (scope === undefined) return 'No token does it.'
  const except = notByTokens.map((words) => ` For ${words}, none does.`).join('')
  return `A token needs the scope \`${scope}\`.${except}`
}

function describe(operation: Operation, refs: Refs) {
  const { id, tag, summary, details, access, scope, input, isRepeatable } = operation
  const parameters = [
    ...parametersIn(operation),
    ...(isRepeatable ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ]
  const example = exampleOf(id)
  return {
    operationId: id,
    tags: [tag],
    summary: summary.charAt(0).toUpperCase() + summary.slice(1),
    ...describedBy([details, tokenWords(operation)]),
    security: access === 'signedIn' ? [...(scope === undefined ? [] : [{ token: [scope] }]), { session: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(input && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: refs.inputRef(input), ...(example !== undefined && { example }) } },
      },
    }),
    responses: { ...answersOf(operation, refs), ...problemsOf(operation, refs) },
  }
}

const exampleOf = (id: string): object | undefined => Object.entries(examples).find(([name]) => name === id)?.[1]

/** The members of a flat schema, as OpenAPI lists them. */
function parametersIn({ path, parameters }: Operation) {
  if (!parameters) return []
  const { properties = {}, required = [] } = z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...type } = schema as { description?: string }
    const isInPath = path.includes(`{${name}}`)
    return {
      name,
      in: isInPath ? 'path' : 'query',
      required: isInPath || required.includes(name),
      ...(description !== undefined && { description }),
      schema: type,
    }
  })
}

const REQUEST_ID = { 'X-Request-Id': { description: 'names the request to the operator', schema: { type: 'string' } } }
const ETAG = { ETag: { description: 'strong; send it as `If-None-Match`', schema: { type: 'string' } } }

function answersOf(
  { tag, output, mediaType = 'application/json', isJournaled, hasETag }: Operation,
  { outputRef }: Refs,
) {
  const headers = hasETag ? ETAG : tag === 'Public' ? undefined : REQUEST_ID
  const answer = { ...(headers && { headers }), content: { [mediaType]: { schema: outputRef(output) } } }
  return {
    200: { description: 'Done', ...answer },
    ...(isJournaled && { 202: { description: 'Done; its line follows in the journal', ...answer } }),
    ...(hasETag && { 304: { description: 'What was kept is current' } }),
  }
}

/** Its refusals by status, each with the codes that it may have. */
function problemsOf(operation: Operation, refs: Refs) {
  const byStatus = new Map<RefusalStatus, RefusalCode[]>()
  for (const code of new Set([...operation.refusals, ...anyRefusals(operation)])) {
    const status = operation.refusalStatus ?? refusals[code].status
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, problemAnswer(operation, status, codes, refs)]),
  )
}

function problemAnswer({ tag }: Operation, status: RefusalStatus, codes: readonly RefusalCode[], { outputRef }: Refs) {
  const shape = outputRef(tag === 'Public' ? publicProblemSchema : problemSchema)
  const retry = status === 429 || status === 503
  return {
    description: codes.length > 12 ? `${codes.length} codes` : codes.map((code) => `\`${code}\``).join(', '),
    ...(retry && { headers: { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' } } } }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [shape, { type: 'object', properties: { code: { type: 'string', enum: codes.toSorted() } } }],
        },
      },
    },
  }
}
