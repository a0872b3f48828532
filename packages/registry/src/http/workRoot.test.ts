import { pageWords, refusals } from '@liangpai/presentation'
import { organizationsFile, readSignedFile } from '@liangpai/server'
import { expect, test } from 'vitest'
import { ROOT_PATH } from '../pages/work/rootPath.ts'
import { appoint, onEveryOffice, signAsRoot } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

const { rootAnswer: words } = pageWords['zh-Hans']

onEveryOffice('the page of the root', (office) => {
  let sent = 0
  const ask = async (as: string, path = ROOT_PATH, body?: FormData | URLSearchParams) => {
    const app = createApp(office.registry, { badgeFiles: { latest: 'x', files: new Map() }, proxies: 0 })
    const headers = { cookie: await cookieOf(office, as), 'accept-language': 'zh-CN', 'sec-fetch-site': 'same-origin' }
    const answer = await app.request(path, body ? { method: 'POST', headers, body } : { headers })
    return { status: answer.status, headers: answer.headers, page: await answer.text() }
  }
  const key = () => String(sent++).padStart(16, '0')
  const send = (as: string, typed: Record<string, string>) =>
    ask(as, ROOT_PATH, new URLSearchParams({ key: key(), ...typed }))
  const upload = (as: string, text: string) => {
    const body = new FormData()
    body.set('act', 'check')
    body.set('key', key())
    body.set('file', new File([text], 'answer.json'))
    return ask(as, ROOT_PATH, body)
  }
  const answered = async () => signAsRoot(office.rootFolder, await office.registry.rootRequest(100), office.clock.now)
  const endsAt = async () => (await office.registry.viewRootStatement({ as: 'qiao' })).endsAt
  const answerIn = (page: string) => /name="answer" value="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''

  test("what the root's answer says is shown first, and published once it is confirmed", async () => {
    office.clock.now += 86_400
    const before = await endsAt()
    const answer = await answered()
    const checked = await upload('qiao', JSON.stringify(answer, null, 2))
    expect(checked.status).toBe(200)
    const { keys } = await office.registry.rootRequest(100)
    const shown = [office.registry.origin, office.registry.organizationName, office.root.active, office.root.standby]
    for (const text of [...shown, ...keys.map(({ kid }) => kid), words.compare]) expect(checked.page).toContain(text)
    expect(await endsAt()).toBe(before)
    expect(JSON.parse(answerIn(checked.page))).toEqual(answer)
    const published = await send('qiao', { act: 'publish', answer: answerIn(checked.page) })
    expect([published.status, published.headers.get('location')]).toEqual([303, `${ROOT_PATH}?done=publish#name`])
    expect(await endsAt()).toBe((before ?? 0) + 86_400)
    expect((await ask('qiao', `${ROOT_PATH}?done=publish`)).page).toContain(words.published)
  })

  test('no file, another file and an answer that was altered are refused beside the field', async () => {
    const before = await endsAt()
    const none = await upload('qiao', '')
    expect([none.status, none.page.includes(words.chooseFile)]).toEqual([422, true])
    const { configuration, statement } = await answered()
    const altered = { liangpai: 'root-answer', v: 1, configuration, statement: `${statement.slice(0, -6)}AAAAAA` }
    const refused = [
      ['no json', 'carriedFileInvalid'],
      ['{"liangpai":"root-answer","v":2}', 'carriedFileVersion'],
      [JSON.stringify({ ...altered, statement: 'x.y.z' }), 'rootAnswerInvalid'],
      [JSON.stringify({ ...altered, statement: configuration }), 'rootAnswerForeign'],
      [JSON.stringify(altered), 'ownChainFailed'],
    ] as const
    for (const [text, code] of refused) {
      const { page, status } = await upload('qiao', text)
      expect(page, code).toContain(refusals[code].sentence['zh-Hans'])
      expect([status, page.includes('name="answer"')], code).toEqual([refusals[code].status, false])
    }
    const forged = await send('qiao', { act: 'publish', answer: JSON.stringify(altered) })
    expect(forged.page).toContain(refusals.ownChainFailed.sentence['zh-Hans'])
    expect(await endsAt()).toBe(before)
  })

  test('everything is signed again without an answer of the root', async () => {
    const before = await office.registry.readDocument('/statuses/1')
    expect((await send('qiao', { act: 'publish' })).status).toBe(303)
    expect((await office.registry.readDocument('/statuses/1'))?.etag).not.toBe(before?.etag)
  })

  test('the organisations are signed once, and downloaded as one file by the thumbprint on the page', async () => {
    const own = key()
    const { page } = await send('qiao', { act: 'export', key: own })
    const thumbprint =
      /class="mono">([\w-]{43})<\/dd>\s*<\/dl>\s*<form[^]*?name="exported"/.exec(
        page.slice(page.indexOf(words.thumbprint)),
      )?.[1] ?? ''
    const download = () => send('qiao', { act: 'download', exported: own })
    const { page: file, headers } = await download()
    expect(headers.get('content-disposition')).toBe('attachment; filename="organizations-2026-11-24.jws"')
    const expected = {
      typ: 'liangpai-organizations+jwt' as const,
      thumbprints: [thumbprint],
      schema: organizationsFile,
    }
    expect((await readSignedFile(file, expected)).content).toMatchObject({ issuer: office.registry.origin })
    expect((await download()).page).toBe(file)
  })

  test("leads there from the office's own page and from what ends soon, for its leaders alone", async () => {
    await appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
    expect((await ask('wen', '/office/organizations/office')).page).toContain(ROOT_PATH)
    expect((await ask('chu', '/office/organizations/office')).page).not.toContain(ROOT_PATH)
    office.clock.now += 80 * 86_400
    expect((await ask('qiao', '/office/inbox')).page).toContain(ROOT_PATH)
    for (const as of ['chu', 'lin']) expect((await ask(as, '/office/inbox')).page, as).not.toContain(ROOT_PATH)
  })

  test('is not there for anybody but the leaders of the office, nor are its forms', async () => {
    for (const as of ['lin', 'chu']) {
      expect((await ask(as)).status).toBe(404)
      for (const act of ['check', 'publish', 'export', 'download', 'constructor'])
        expect((await send(as, { act, exported: key() })).status, `${as} ${act}`).toBe(404)
    }
    expect((await send('qiao', { act: 'constructor' })).status).toBe(404)
  })
})
