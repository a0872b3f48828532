import { Hono } from 'hono'
import { officeRoutes } from '../http/workOffice.ts'
import { workRoutes } from '../http/work.ts'
import type { StationFixture } from './station.ts'

/** What a page answered. */
export type Answer = { status: number; page: string; to: string | null; headers: Headers }

/** The work pages of a station as browsers without script have them, for whoever is named. */
export function openWorkPages(fixture: StationFixture, lang = 'zh-CN') {
  const app = () => {
    const one = new Hono()
    const service = {
      station: fixture.station,
      findSession: async (c: { req: { header(name: string): string | undefined } }) => {
        const person = c.req.header('x-person')
        return person === undefined ? undefined : { person, by: { as: person } }
      },
    }
    workRoutes(one, service)
    officeRoutes(one, service)
    return one
  }
  const request = async (as: string, path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { 'x-person': as, 'accept-language': lang, 'sec-fetch-site': 'same-origin' }
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
  return { app, get, post }
}
