import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'

/** A description as `/openapi.json` serves it, as far as its answers are checked by it. */
export type Described = {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: object }> }>>
}

/** An answer to be checked: how it was asked for, and what came. */
export type Answered = { method: string; path: string; status: number; contentType: string | null; body: string }

/** Checks answers against a description, and counts them by operation and status. */
export function contractOf(document: Described) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, validateFormats: false })
  ajv.addSchema(document, 'openapi')
  const compiled = new Map<string, ValidateFunction>()
  const counts = new Map<string, number>()
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation, pattern: patternOf(path) })),
  )

  /** The operation of an address; of several, the one with the fewest members in its path. */
  function find({ method, path }: Pick<Answered, 'method' | 'path'>) {
    const [pathname = ''] = path.split('?')
    const found = routes.filter((route) => route.method === method.toLowerCase() && route.pattern.test(pathname))
    return found.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
  }

  /** Throws what an answer has that the description has not, or the other way round. */
  function check(answered: Answered): void {
    const { method, path, status, contentType, body } = answered
    const route = find(answered)
    if (!route) throw new Error(`${method} ${path} is not described`)
    const { operationId, responses } = route.operation
    const response = responses[status]
    if (!response) throw new Error(`${operationId}: status ${status} is not described: ${body.slice(0, 300)}`)
    const [type] = Object.keys(response.content ?? {})
    if ((contentType ?? undefined) !== type) throw new Error(`${operationId}: ${status} is ${contentType}, not ${type}`)
    if (type !== undefined)
      requireSchema(
        ['paths', route.path, route.method, 'responses', String(status), 'content', type, 'schema'],
        operationId,
        answered,
      )
    const key = `${operationId} ${status}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }

  function requireSchema(place: readonly string[], operationId: string, { status, contentType, body }: Answered): void {
    const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).map(encodeURIComponent)
    const key = `openapi#/${pointer.join('/')}`
    const validate = compiled.get(key) ?? ajv.compile({ $ref: key })
    compiled.set(key, validate)
    const value: unknown = contentType?.endsWith('json') ? JSON.parse(body) : body
    if (!validate(value))
      throw new Error(`${operationId} ${status}: ${ajv.errorsText(validate.errors)}: ${body.slice(0, 600)}`)
  }

  const answers = () =>
    [...counts].map(([key, count]) => ({ id: key.split(' ')[0] ?? '', status: Number(key.split(' ')[1]), count }))
  const statusesOf = (operation: string) => answers().flatMap(({ id, status }) => (id === operation ? [status] : []))
  const operations = routes.map(({ path, method, operation }) => ({ path, method, ...operation }))
  return { check, find, answers, statusesOf, operations }
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
