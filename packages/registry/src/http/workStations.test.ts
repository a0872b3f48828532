import { formatBadgeNo } from '@liangpai/core'
import { pageWords, refusals } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { makeSigningKey } from '@liangpai/server/testing'
import { appoint, bundleOf, onEveryOffice, showBadge } from '../testing/office.ts'
import { fileOf, noticeOf, registeredStation, STATION } from '../testing/station.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

const { stationNotice: words, inbox } = pageWords['zh-Hans']
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }

onEveryOffice('the pages of stations', (office) => {
  let isFresh = true
  let sent = 0
  const request = async (as: string, path: string, init: RequestInit = {}) => {
    const cookie = await cookieOf(office, as, isFresh ? 0 : 300)
    const headers = { cookie, 'accept-language': 'zh-CN', accept: 'text/html', 'sec-fetch-site': 'same-origin' }
    const answer = await createApp(office.registry, { badgeFiles, proxies: 0 }).request(path, { ...init, headers })
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '' }
  }
  const get = (as: string, path: string) => request(as, path.split('#')[0] ?? '')
  const send = (as: string, path: string, typed: Record<string, string>) =>
    request(as, path, {
      method: 'POST',
      body: new URLSearchParams({ key: String(sent++).padStart(16, '0'), ...typed }),
    })
  const upload = (as: string, file: string) => {
    const body = new FormData()
    body.set('act', 'receive')
    body.set('key', String(sent++).padStart(16, '0'))
    body.set('file', new File([file], 'conclusion.jws'))
    return request(as, '/office/stations', { method: 'POST', body })
  }
  const receive = async (file: Promise<string>) => (await upload('chu', await file)).to.split('#')[0] ?? ''

  test('two leaders register a key by forms; then a file is taken in, shown and decided by two of the office', async () => {
    await appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
    const { badgeNo } = await showBadge(office)
    const key = await makeSigningKey()
    expect((await get('qiao', '/office/inbox')).page).toContain('/office/stations')
    expect((await get('qiao', '/office/stations')).page).toContain(words.keys.none)
    const typed = { act: 'registerKey', thumbprint: key.thumbprint, station: STATION, until: '2027-11-30' }
    expect((await send('qiao', '/office/stations', typed)).status).toBe(303)
    const waiting = await get('wen', '/office/stations')
    for (const text of [key.thumbprint, words.keys.states.wanted, words.keys.confirm])
      expect(waiting.page).toContain(text)
    expect((await get('qiao', '/office/stations')).page).not.toContain(words.keys.confirm)
    expect((await send('wen', '/office/stations', { ...typed, act: 'confirmKey' })).status).toBe(303)
    expect((await get('chu', '/office/stations')).page).toContain('type="file"')

    const path = await receive(fileOf(key, badgeNo, { pledgeVersion: '1' }))
    expect(path).toMatch(/^\/office\/station-notices\/J-261124-/)
    const { page } = await get('chu', path)
    for (const text of [words.conclusions.confirmed, '拒不履行', STATION, formatBadgeNo(badgeNo), words.changesNothing])
      expect(page).toContain(text)
    expect(page).toMatch(/\/office\/badges\/[0-9a-f]{24}/)
    expect((await send('chu', path, { act: 'decideNotice' })).page).toContain(inbox.chooseOne)
    expect((await send('chu', path, { act: 'decideNotice', effect: 'pause' })).status).toBe(303)
    expect((await get('chu', path)).page).toContain('等另一人作同样决定')
    expect((await get('qiao', '/office/inbox')).page).toContain(words.waitsForSecond(words.effects.pause.label))
    expect((await get('qiao', path)).page).toMatch(/id="effect-pause"[^>]*checked/)
    expect(await bundleOf(office.registry, badgeNo)).toBeDefined()
    expect((await send('qiao', path, { act: 'decideNotice', effect: 'pause' })).to).toContain('done=decideNotice')
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    const decided = await get('chu', path)
    expect([decided.page.includes(words.decided), decided.page.includes('name="effect"')]).toEqual([true, false])
  })

  test('no file, a forged one and one of an unknown key are refused beside the field', async () => {
    const key = await registeredStation(office)
    const none = await upload('chu', '')
    expect([none.status, none.page.includes(words.receive.chooseFile)]).toEqual([422, true])
    const [head, body, signature] = (await fileOf(key, '7K3M-9QXW-2BHK')).split('.')
    const altered = Buffer.from(JSON.stringify(noticeOf('7K3M-9QXW-2BHM'))).toString('base64url')
    expect(body).not.toBe(altered)
    const forged = await upload('chu', `${head}.${altered}.${signature}`)
    expect([forged.status, forged.page.includes(refusals.fileForged.sentence['zh-Hans'])]).toEqual([403, true])
    const foreign = await upload('chu', await fileOf(await makeSigningKey(), '7K3M-9QXW-2BHK'))
    expect([foreign.status, foreign.page.includes(refusals.fileKeyUnknown.sentence['zh-Hans'])]).toEqual([403, true])
    expect((await upload('chu', 'x'.repeat(20_000))).status).toBe(413)
    expect((await get('chu', '/office/inbox')).page).not.toContain('station-notices')
  })

  test('what a station wrote is text on the page, whatever it looks like', async () => {
    const key = await registeredStation(office)
    const reason = '<img src=x onerror=alert(1)>“属实”'
    const { page } = await get('chu', await receive(fileOf(key, '"><script>1</', { reason })))
    expect(page).not.toMatch(/<img src=x|<script>1/)
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).toContain(words.noBadge)
  })

  test('what decides about a badge or a key asks first that it is them', async () => {
    const key = await registeredStation(office)
    const path = await receive(fileOf(key, '7K3M-9QXW-2BHK'))
    isFresh = false
    const decision = await send('chu', path, { act: 'decideNotice', effect: 'none' })
    const retiring = await send('qiao', '/office/stations', { act: 'retireKey', thumbprint: key.thumbprint })
    isFresh = true
    expect([decision.status, retiring.status]).toEqual([403, 403])
    expect(decision.page).toMatch(/data-sent-form[^]*name="effect" value="none"/)
    expect((await office.registry.viewStationKeys({ as: 'qiao' })).keys[0]).not.toHaveProperty('waits')
  })

  test('a branch finds neither the page nor a notice, by one answer', async () => {
    const key = await registeredStation(office)
    const path = await receive(fileOf(key, '7K3M-9QXW-2BHK'))
    const answers = []
    for (const one of [path, '/office/station-notices/J-261124-0000', '/office/stations']) {
      answers.push(await get('lin', one))
      expect((await send('lin', one, { act: 'receive', effect: 'none' })).status).toBe(404)
    }
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(answers.map(({ page }) => page)).size).toBe(1)
    expect((await get('lin', '/office/inbox')).page).not.toContain('/office/stations')
  })
})
