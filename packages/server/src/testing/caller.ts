import type { Hono } from 'hono'

/** What an answer says: its status, its text without markup, and the markup. */
export type Answer = { status: number; text: string; body: string; headers: Headers }

/** Somebody at a browser: sends forms as a page of the service does, and reads what comes. */
export type Caller = {
  get(path: string): Promise<Answer>
  post(
    path: string,
    fields: Record<string, string | readonly string[] | Blob>,
    headers?: Record<string, string>,
  ): Promise<Answer>
}

/** A browser at a service, from a page of its own unless the headers say otherwise. */
export function callerAt(app: Hono, origin: string): Caller {
  const read = async (response: Response): Promise<Answer> => {
    const body = await response.text()
    return { status: response.status, text: textOf(body), body, headers: response.headers }
  }
  return {
    get: async (path) => read(await app.request(path)),
    async post(path, fields, headers = {}) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | Blob])
          form.append(name, one)
      return read(
        await app.request(path, {
          method: 'POST',
          body: form,
          headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
        }),
      )
    },
  }
}

/** A page as it is read: without its markup and its hidden fields. */
const textOf = (body: string): string =>
  body
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
