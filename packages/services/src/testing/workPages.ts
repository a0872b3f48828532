import { openSession, PERSON } from '@liangpai/server'
import { sessionCookie as cookieAt } from '@liangpai/server/http'
import type { Hono } from 'hono'
import { createServicesApp } from '../http/app.ts'
import type { Services } from '../openServices.ts'
import type { ServicesFixture } from './services.ts'

/** What a page answered. */
export type Answer = { status: number; page: string; to: string | null; headers: Headers }

/** The work pages of the services as browsers without script have them, for whoever is named: they have signed in just now. */
export function openWorkPages(fixture: ServicesFixture, lang = 'zh-CN') {
  const apps = new WeakMap<Services, Hono>() // making one takes a while: it draws the assets
  const app = (): Hono => {
    const { services } = fixture
    const one = apps.get(services) ?? createServicesApp(services, { proxies: 0 })
    apps.set(services, one)
    return one
  }
  const cookieOf = (person: string) => sessionCookie(fixture, person)
  const request = async (as: string, path: string, init: RequestInit = {}): Promise<Answer> => {
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
export async function sessionCookie({ services }: ServicesFixture, person: string, age = 0): Promise<string> {
  const session = { purpose: PERSON, subject: person, level: PERSON, openedBy: 'passkey' } as const
  const secret = await services.context.transact(person, ({ tx, at }) => openSession({ tx, at: at - age }, session))
  return cookieWith({ services }, secret)
}

/** The cookie that holds a secret at the services. */
const cookieWith = ({ services }: Pick<ServicesFixture, 'services'>, secret: string): string =>
  `${cookieAt(services.context.origin).name}=${secret}`
