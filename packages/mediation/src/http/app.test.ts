import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@liangpai/server'
import { expect, test } from 'vitest'
import { onEveryStation, reopen } from '../testing/station.ts'
import { createStationApp } from './app.ts'

onEveryStation('the app of a station', (fixture) => {
  const get = async (path: string) => {
    const response = await createStationApp(fixture.station, { proxies: 0 }).request(path)
    return [response.status, ((await response.json()) as { code?: string; status?: unknown }).code]
  }

  test('is alive and ready', async () => {
    expect([await get('/healthz'), await get('/readyz')]).toEqual([
      [200, undefined],
      [200, undefined],
    ])
  })

  test('is not ready once its master key was exchanged, and does not open with it', async () => {
    writeFileSync(join(fixture.config.data, 'master.key'), `${randomBytes(32).toString('base64url')}\nstation\n`, {
      mode: 0o600,
    })
    expect(await get('/readyz')).toEqual([503, 'masterKeyWrong'])
    await expect(reopen(fixture.config)).rejects.toMatchObject({ code: 'masterKeyWrong' })
  })

  test('answers what it does not have by one problem', async () => {
    expect(await get('/cases/123456')).toEqual([404, 'notFound'])
  })

  test('tells a browser why there is no page, in its language, and what to do', async () => {
    const page = async (path: string, init: RequestInit = {}) => {
      const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'en', ...init.headers }
      const response = await createStationApp(fixture.station, { proxies: 0 }).request(path, { ...init, headers })
      return { status: response.status, body: await response.text(), again: response.headers.get('retry-after') }
    }
    const missing = await page('/nothing')
    expect(missing.status).toBe(404)
    expect(missing.body).toMatch(/<html lang="en".*Complain to the station/s)
    const token = 'A'.repeat(43)
    fixture.station.viewByLink = () => Promise.reject(new Refusal('databaseAway'))
    const headers = {
      origin: fixture.station.context.origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const away = await page('/case/link', { method: 'POST', headers, body: String(new URLSearchParams({ token })) })
    expect([away.status, away.again]).toEqual([503, '5'])
    expect(away.body).toContain('<html lang="en"')
  })

  test('does not open under another origin', async () => {
    const moved = { ...fixture.config, origin: 'https://elsewhere.example' }
    await expect(reopen(moved)).rejects.toMatchObject({ code: 'originChanged' })
  })
})
