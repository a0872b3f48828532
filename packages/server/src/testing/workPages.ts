import type { Hono } from 'hono'
import { sessionCookie as cookieAt } from '../http/sessionCookie.ts'
import { openSession } from '../links/sessions.ts'
import { PERSON } from '../signIn/personSession.ts'
import type { Tx } from '../store/store.ts'

/** A service that is open. */
type OpenService = {
  context: {
    origin: string
    transact<T>(as: string, act: (work: { tx: Tx; at: number }) => Promise<T>): Promise<T>
  }
}

/** What a work page answered. */
type WorkAnswer = { status: number; page: string; to: string | null; headers: Headers }

/**
 * The work pages of a service as browsers without script have them, for whoever is named: they have signed in just now. `opened`
 * is the service as it is at the time, since a test may open it again.
 */
export function workPagesAt<Opened extends OpenService>(
  { opened, appOf }: { opened(): Opened; appOf(service: Opened): Hono },
  lang: string,
) {
  const apps = new WeakMap<Opened, Hono>() // making one takes a while: it draws the assets
  const app = (): Hono => {
    const service = opened()
    const one = apps.get(service) ?? appOf(service)
    apps.set(service, one)
    return one
  }
  const cookieOf = (person: string) => sessionCookieAt(opened(), person)
  const request = async (as: string, path: string, init: RequestInit = {}): Promise<WorkAnswer> => {
    const headers = { cookie: await cookieOf(as), 'accept-language': lang, 'sec-fetch-site': 'same-origin' }
    const answer = await app().request(path, { ...init, headers })
    return {
      status: answer.status,
      page: await answer.text(),
      to: answer.headers.get('location'),
      headers: answer.headers,
    }
  }
  const get = (as: string, path: string) => request(as, path)
  let sent = 0
  const post = (as: string, path: string, typed: Record<string, string | readonly string[]>) => {
    const body = new URLSearchParams({ key: `form${String(sent++).padStart(12, '0')}` })
    for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) body.append(name, one)
    return request(as, path, { method: 'POST', body })
  }
  return { app, cookieOf, get, post }
}

/** The cookie of a person who has been signed in for some seconds, as by a passkey that nobody handed to them. */
export async function sessionCookieAt({ context }: OpenService, person: string, age = 0): Promise<string> {
  const session = { purpose: PERSON, subject: person, level: PERSON, openedBy: 'passkey' } as const
  const secret = await context.transact(person, ({ tx, at }) => openSession({ tx, at: at - age }, session))
  return cookieWith(context, secret)
}

/** The cookie that holds a secret at a service. */
export const cookieWith = ({ origin }: { origin: string }, secret: string): string =>
  `${cookieAt(origin).name}=${secret}`
