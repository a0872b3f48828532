import { pageWords, refusals } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { draft, INITIATIVE, initiativeText, openedInitiative } from '../testing/initiative.ts'
import { onEveryOffice } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

const { work: words, ask } = pageWords['zh-Hans'].initiative
const { inbox } = pageWords['zh-Hans']
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }
const LIST = '/office/organizations/liutang/initiatives'
const PATH = `/office/initiatives/${INITIATIVE}`

onEveryOffice('the pages on which initiatives are written', (office) => {
  let isFresh = true
  const request = async (as: string, path: string, init: RequestInit = {}) => {
    const cookie = await cookieOf(office, as, isFresh ? 0 : 300)
    const headers = { cookie, 'accept-language': 'zh-CN', accept: 'text/html', 'sec-fetch-site': 'same-origin' }
    const answer = await createApp(office.registry, { badgeFiles, proxies: 0 }).request(path, { ...init, headers })
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '' }
  }
  const get = (as: string, path: string) => request(as, path.split('#')[0] ?? '')
  /** Sends one of a page's forms with what it holds already, as a browser does. */
  const send = async (as: string, path: string, act: string, typed: Record<string, string> = {}) => {
    const { page } = await get(as, path)
    const form = page.split('<form').find((one) => one.includes(`name="act" value="${act}"`)) ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
    const filled = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    if (!form) return { status: 0, page: 'no such form', to: '' }
    return request(as, path, { method: 'POST', body: new URLSearchParams({ ...filled, ...typed }) })
  }
  const written = {
    slug: INITIATIVE,
    titleHans: initiativeText.title['zh-Hans'],
    textHans: initiativeText.text['zh-Hans'].join('\r\n\r\n'),
    until: '2027-01-31',
  }
  const read = () => office.registry.readInitiative(INITIATIVE)

  test('a branch drafts, looks at it and proposes; the superior finds it in the list, reads the same and confirms', async () => {
    expect((await get('lin', '/office/organizations/liutang')).page).toContain(LIST)
    expect((await get('lin', LIST)).page).toContain(words.none)
    const begun = await send('lin', LIST, 'draft', written)
    expect([begun.status, begun.to]).toEqual([303, `${PATH}?done=yes#name`])
    const drafted = (await get('lin', begun.to)).page
    for (const text of [
      words.done,
      words.willBeSeen,
      words.states.draft,
      initiativeText.text['zh-Hans'][1]!,
      words.open,
    ])
      expect(drafted).toContain(text)
    expect(drafted).not.toContain(ask)
    expect(await read()).toBeUndefined()
    expect((await get('qiao', PATH)).page).toContain(words.ownFirst)
    expect((await send('qiao', PATH, 'open')).status).toBe(0)
    expect((await send('lin', PATH, 'open')).status).toBe(303)
    expect((await send('lin', PATH, 'open')).status).toBe(0)
    const list = (await get('qiao', '/office/inbox')).page
    for (const text of [inbox.acts.openInitiative, PATH, written.titleHans]) expect(list).toContain(text)
    expect((await get('qiao', PATH)).page).toContain(words.confirmOpen)
    expect((await send('qiao', PATH, 'open')).status).toBe(303)
    expect(await read()).toMatchObject({ ...initiativeText, state: 'open', until: '2027-01-31' })
    const opened = (await get('lin', PATH)).page
    for (const text of [words.states.open, words.openPage, `/initiatives/${INITIATIVE}/poster`])
      expect(opened).toContain(text)
  })

  test('what is written of an open one is shown beside what readers see, and dropped again', async () => {
    await openedInitiative(office)
    const path = PATH
    const { page } = await get('lin', path)
    expect(page).toContain(words.saveNextHow)
    expect(
      (
        await send('lin', path, 'draft', {
          ...written,
          titleHans: '亮身份，作承诺',
          titleHant: '亮身份，作承諾',
          textHant: '願意的同志',
        })
      ).status,
    ).toBe(303)
    const changed = (await get('lin', path)).page
    for (const text of [words.nextVersion, words.seen, words.openNext, words.discardNext, '亮身份，作承諾'])
      expect(changed).toContain(text)
    expect(await read()).toMatchObject({ title: initiativeText.title })
    expect((await send('lin', path, 'discard')).to).toContain(path)
    expect((await get('lin', path)).page).not.toContain(words.nextVersion)
  })

  test('a draft is deleted by a form; then its page is that of what is not there', async () => {
    await draft(office)
    expect((await send('lin', PATH, 'discard')).to).toBe(`${LIST}#name`)
    expect((await get('lin', PATH)).status).toBe(404)
  })

  test('two end it, each after showing once more that it is them', async () => {
    await openedInitiative(office)
    isFresh = false
    const stale = await send('lin', PATH, 'close')
    expect([stale.status, stale.page]).toEqual([expect.any(Number), expect.stringContaining('step-up')])
    isFresh = true
    expect((await send('lin', PATH, 'close')).status).toBe(303)
    expect((await get('qiao', '/office/inbox')).page).toContain(inbox.acts.closeInitiative)
    expect((await send('qiao', PATH, 'close')).status).toBe(303)
    expect(await read()).toMatchObject({ state: 'closed' })
    const ended = (await get('lin', PATH)).page
    expect(ended).toContain(words.states.closed)
    expect(ended).not.toContain('<form')
  })

  test('what is refused stands beside its field, with what was typed', async () => {
    const refused = async (typed: Record<string, string>) => send('lin', LIST, 'draft', { ...written, ...typed })
    const empty = await refused({ titleHans: ' ' })
    expect(empty.status).toBe(refusals.textMissing.status)
    expect(empty.page).toMatch(/id="titleHans"[^>]*aria-invalid="true"/)
    expect(empty.page).toContain(initiativeText.text['zh-Hans'][1])
    expect((await refused({ textEn: 'Come' })).page).toContain(refusals.initiativeUntranslated.sentence['zh-Hans'])
    expect((await refused({ until: '2026-11-01' })).page).toMatch(/id="until"[^>]*aria-invalid="true"/)
    expect((await refused({ slug: 'Ä' })).page).toMatch(/id="slug"[^>]*aria-invalid="true"/)
    expect((await refused({ titleEn: 'x'.repeat(101), textEn: 'y' })).page).toMatch(
      /id="titleEn"[^>]*aria-invalid="true"/,
    )
    await draft(office)
    expect((await refused({})).page).toContain(refusals.initiativeOrganizer.sentence['zh-Hans'])
    expect(await read()).toBeUndefined()
  })

  test('whoever leads neither the branch nor one above has the page of what is not there, in bytes', async () => {
    await draft(office)
    const nothing = (await get('chu', '/office/initiatives/nothing-there')).page
    expect((await get('chu', PATH)).page).toBe(nothing)
    expect((await get('chu', LIST)).page).toBe(nothing)
    expect((await get('chu', '/office/organizations/liutang')).page).not.toContain(LIST)
  })

  test('has no list of whom to ask, of who asked or how many: the page says so, and holds no person but who proposes', async () => {
    await draft(office)
    await send('lin', PATH, 'open')
    const { page } = await get('qiao', PATH)
    expect(page).toContain(words.noLists)
    expect(page).toContain('lin同志')
    expect(page).not.toMatch(/<table|<select|type="checkbox"|type="file"/)
  })
})
