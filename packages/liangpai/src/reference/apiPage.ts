import { type Components, type Described as Schema, isOwn, memberLines, typeText } from './schemaText.ts'

/** What the page reads of a description. */
type Described = {
  info: { description: string }
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Components; parameters: { IdempotencyKey: { description: string; schema: Lengths } } }
}

type Lengths = { minLength: number; maxLength: number }

type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: { name?: string; in?: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: { content: { 'application/json': { schema: Schema; example?: unknown } } }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema & Problem }> }>
}

type Problem = { allOf?: [unknown, { properties: { code: { enum: string[] } } }] }

/** The page of what may be asked for by HTTP, as Markdown, from the description itself: `docs/api.md`. */
export function apiPage(described: Described): string {
  const { tags, paths, components } = described
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, at: `${method.toUpperCase()} ${path}` })),
  )
  const chapters = tags.map(({ name, description }) => {
    const those = operations.filter((one) => one.tags.includes(name))
    return `\n## ${name}\n\n${description}\n${those.map((one) => section(one, components.schemas)).join('')}`
  })
  return introduction(described) + chapters.join('') + shapes(components.schemas)
}

function section(operation: Operation & { at: string }, schemas: Components): string {
  const { at, summary, description, parameters = [], requestBody, responses } = operation
  const { schema: body, example } = requestBody?.content['application/json'] ?? {}
  const codes = Object.entries(responses).flatMap(([status, answer]) => codesOf(status, answer))
  const members = [
    ...parameters.flatMap((one) => parameterLine(one, schemas)),
    ...(body ? memberLines(body, schemas, 'body') : []),
  ]
  const lines = [
    `${summary}.${description ? ` ${description}` : ''}`,
    ...(members.length > 0 ? ['', ...members] : []),
    ...(example === undefined ? [] : ['', '```json', JSON.stringify(example, null, 2), '```']),
    '',
    answerText(responses['200']?.content ?? {}, schemas),
    ...(codes.length > 0 ? ['', `Refusals: ${codes.join('; ')}.`] : []),
  ]
  return `\n### \`${at}\`\n\n${lines.join('\n')}\n`
}

function parameterLine({ name, in: place, required, description = '', schema = {} }: Parameter, schemas: Components) {
  if (name === undefined) return []
  return [`- \`${name}\` (${place}, \`${typeText(schema, schemas)}\`${required ? ', required' : ''}): ${description}`]
}
type Parameter = NonNullable<Operation['parameters']>[number]

/** What it answers: a type, or the media type of what is no JSON. */
function answerText(content: Record<string, { schema: Schema }>, schemas: Components): string {
  const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(content)
  return type.endsWith('json') ? `Answers \`${typeText(schema, schemas)}\`.` : `Answers \`${type}\`.`
}

/** The schemas that several operations have. */
function shapes(schemas: Components): string {
  const named = Object.entries(schemas).filter(([name]) => !isOwn(name))
  const text = named.map(([name, schema]) => {
    const lines = schema.properties ? memberLines(schema, schemas) : [`\`${typeText(schema, schemas)}\``]
    return `\n### ${name}\n\n${lines.join('\n')}\n`
  })
  return `\n## Shapes\n\nWhat several operations take or answer, by the names of \`components.schemas\`.\n${text.join('')}`
}

/** The codes of a status; where it may have any, only the status. */
function codesOf(status: string, { content = {} }: Operation['responses'][string]): string[] {
  const codes = content['application/problem+json']?.schema.allOf?.[1].properties.code.enum
  if (!codes) return []
  return [
    `${status} ${codes.length > MOST_CODES ? `(${codes.length} codes)` : codes.map((code) => `\`${code}\``).join(', ')}`,
  ]
}

const MOST_CODES = 100

const introduction = ({ info, components }: Described): string => `# The API of a registry

Written from the description that a registry serves at \`/openapi.json\` (OpenAPI 3.1) by \`pnpm reference\`; do not edit.
The description is made from the schemas by which verbs and look-ups are parsed, and each answer in the life of a badge is
checked against it by a test. Its schemas have patterns and lengths beside what stands here.

## How to ask

- **Who asks.** A person has the cookie of their session, in pages of the registry's own origin. A program has a token, which
  its owner makes and ends under "My sign-in" (\`/office/my-sign-in\`) and sends as \`Authorization: Bearer …\`. A token has scopes, which
  are names of verbs, and an end. It never attests, reviews, or does what takes two persons or cannot be undone: below stands of
  each operation which scope it needs, or that no token does it. It goes on counting as the session in which it was made, and
  does at each request only what the roles of its owner allow then.
- **Look-ups** are a GET and write nothing. The same by POST, as on the command line, leaves a line in the trail.
- **Verbs** are a POST with a JSON body.
- **Repeating safely.** The header \`Idempotency-Key\`, ${lengths(components.parameters.IdempotencyKey.schema)} characters, of each verb.
  ${components.parameters.IdempotencyKey.description} Without a key, a command that is sent twice is done twice.
- **Pages.** \`after\` of an answer is sent as the parameter \`after\` for what follows; an answer without one is the last.
- **Refusals** are \`application/problem+json\` (RFC 9457) with a stable \`code\`; [refusals.md](refusals.md) has the sentence and
  the next step of each. \`requestId\`, also the header \`X-Request-Id\`, names the request to the operator. Public reads have none.
  A code may be listed that an operation never meets: the lists are read from the sources of what it calls.
- **Times and limits.** ${info.description.replaceAll('\n', '\n  ')}
  503 with \`Retry-After\` while the database is away. A wrong method is 405 with \`Allow\`.
- **Versions.** \`info.version\` counts by semver: members and operations are added, none is taken away within a version.

First steps: open "My sign-in", "Make a token", tick "Show what waits for you" and "Show a list", confirm with your passkey, and
keep what is shown this once where your program keeps its secrets. Then:

\`\`\`sh
read -rs LIANGPAI_TOKEN   # paste it
curl -H "Authorization: Bearer $LIANGPAI_TOKEN" "https://badge.example/api/me"
curl -H "Authorization: Bearer $LIANGPAI_TOKEN" "https://badge.example/api/list?what=requests"
\`\`\`

[examples/office-api](../examples/office-api) is a program that asks a branch's own roll whether a person is on it.
`

const lengths = ({ minLength, maxLength }: Lengths) => `${minLength} to ${maxLength}`
