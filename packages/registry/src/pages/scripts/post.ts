class ActError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

/** Asks the registry. Tokens travel in the body, never in an address. */
export async function post<Result>(path: string, input: object): Promise<Result> {
  const body = JSON.stringify(input)
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`/member/${path}`, { method: 'POST', headers, body, credentials: 'omit' })
  const answer = await response.json()
  if (!response.ok) throw new ActError(response.status, String(answer.code))
  return answer
}

/** The code under which the registry refused an act; nothing where there was no answer. */
export const codeOf = (error: unknown): string | undefined => (error instanceof ActError ? error.code : undefined)

/** Whether the link is of no more use, unlike a network that may come back. */
export const isOver = (error: unknown): boolean =>
  error instanceof ActError && error.status >= 400 && error.status < 429
