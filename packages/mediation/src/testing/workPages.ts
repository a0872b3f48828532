import { openSession, PERSON } from '@liangpai/server'
import { sessionCookie as cookieAt } from '@liangpai/server/http'
import type { Hono } from 'hono'
import { createStationApp } from '../http/app.ts'
import type { Station } from '../openStation.ts'
import type { StationFixture } from './station.ts'

/** What a page answered. */
export type Answer = { status: number; page: string; to: string | null; headers: Headers }

/** The work pages of a station as browsers without script have them, for whoever is named: they have signed in just now. */
export function openWorkPages(fixture: StationFixture, lang = 'zh-CN') {
  const apps = new WeakMap<Station, Hono>() // making one takes a while: it draws the assets
  const app = (): Hono => {
    const { station } = fixture
    const one = apps.get(station) ?? createStationApp(station, { proxies: 0 })
    apps.set(station, one)
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
export async function sessionCookie({ station }: StationFixture, person: string, age = 0): Promise<string> {
  const session = { purpose: PERSON, subject: person, level: PERSON, openedBy: 'passkey' } as const
  const secret = await station.context.transact(person, ({ tx, at }) => openSession({ tx, at: at - age }, session))
  return cookieWith({ station }, secret)
}

/** The cookie that holds a secret at a station. */
export const cookieWith = ({ station }: Pick<StationFixture, 'station'>, secret: string): string =>
  `${cookieAt(station.context.origin).name}=${secret}`
