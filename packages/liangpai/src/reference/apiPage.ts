/** What the page reads of a description. */
type Described = {
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
}

type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: { name?: string; in?: string; required?: boolean; description?: string }[]
  requestBody?: { content: { 'application/json': { example?: unknown } } }
  responses: Record<string, { description: string; content?: Record<string, { schema: Problem }> }>
}

type Problem = { allOf?: [unknown, { properties: { code: { enum: string[] } } }] }

/** The page of what may be named for by HTTP, as Markdown, from the description itself: `docs/api.md`. */
export function apiPage({ tags, paths }: Described): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, at: `${method.toUpperCase()} ${path}` })),
  )
  const chapters = tags.map(({ name, description }) => {
    const those = operations.filter((one) => one.tags.includes(name))
    return `\n## ${name}\n\n${description}\n${those.map(section).join('')}`
  })
  return INTRODUCTION + chapters.join('')
}

function section({
  at,
  summary,
  description,
  parameters = [],
  requestBody,
  responses,
}: Operation & { at: string }): string {
  const named = parameters.filter(({ name }) => name !== undefined)
  const example = requestBody?.content['application/json'].example
  const codes = Object.entries(responses).flatMap(([status, answer]) => codesOf(status, answer))
  const lines = [
    `${summary}.${description ? ` ${description}` : ''}`,
    ...named.map(
      ({ name, in: place, required, description: words = '' }) =>
        `- \`${name}\` (${place}${required ? ', required' : ''}): ${words}`,
    ),
    ...(example === undefined ? [] : ['', '```json', JSON.stringify(example, null, 2), '```']),
    ...(codes.length > 0 ? ['', `Refusals: ${codes.join('; ')}.`] : []),
  ]
  return `\n### \`${at}\`\n\n${lines.join('\n')}\n`
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

const INTRODUCTION = `# The API of a registry

Written from the description that a registry serves at \`/openapi.json\` (OpenAPI 3.1) by \`pnpm reference\`; do not edit.
The description is made from the schemas by which verbs and look-ups are parsed, and each answer in the life of a badge is
checked against it by a test. It has the schema of each input and answer; this page has the rest.

## How to ask

- **Who asks.** A person has the cookie of their session, in pages of the registry's own origin. A program has a token, which
  a person makes by \`POST /api/add-token\` in a session of theirs that is five minutes old at most, and ends under "My
  sign-in": \`Authorization: Bearer …\`. A token has scopes, which are names of verbs, and an end. It never attests, reviews, or does what takes two persons or cannot be undone.
- **Look-ups** are a GET and write nothing. The same by POST, as on the command line, leaves a line in the trail.
- **Verbs** are a POST with a JSON body of at most 65,536 bytes.
- **Repeating safely.** \`Idempotency-Key\`, 8 to 128 characters: a command that is repeated with its key within a day is
  answered as the first time and done once, by whichever process, also after a restart. The same key with another command,
  another body or another person is 422 \`idempotencyKeyReused\`. Without a key, a command that is sent twice is done twice.
- **Refusals** are \`application/problem+json\` (RFC 9457) with a stable \`code\`; [refusals.md](refusals.md) has the sentence and
  the next step of each. \`requestId\`, also the header \`X-Request-Id\`, names the request to the operator. Public reads have none.
  A code may be listed that an operation never meets: the lists are read from the sources of what it calls.
- **Limits.** 429 with \`Retry-After\` for addresses that try numbers, links or tokens out; 503 with \`Retry-After\` while the
  database is away. A wrong method is 405 with \`Allow\`.
- **Versions.** \`info.version\` counts by semver: members and operations are added, none is taken away within a version.

\`\`\`sh
curl -H "Authorization: Bearer $TOKEN" "https://badge.example/api/list?what=requests"
\`\`\`

[examples/office-api](../examples/office-api) is a program that asks a branch's own roll whether a person is on it.
`
