import { pageWords } from '@liangpai/presentation'
import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import { draft, INITIATIVE, initiativeText, openByTwo, openedInitiative } from '../testing/initiative.ts'
import { askFor, onEveryOffice, showBadge } from '../testing/office.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }
const { initiative: words, ask } = pageWords['zh-Hans']
const PATH = `/initiatives/${INITIATIVE}`
const DAY = 86_400

onEveryOffice('the page of an initiative', (office) => {
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await createApp(office.registry, { badgeFiles, proxies: 0 }).request(path, {
      headers: { 'accept-language': 'zh-CN', accept: 'text/html', ...headers },
    })
    return { status: answer.status, page: await answer.text(), headers: Object.fromEntries(answer.headers) }
  }

  test('a draft is answered as what never was, in bytes and headers, to browsers and programs', async () => {
    await draft(office)
    for (const headers of [{}, { accept: 'application/json' }, { 'accept-language': 'en' }])
      for (const more of ['', '/poster', '?lang=en']) {
        const drafted = await get(`${PATH}${more}`, headers)
        expect(drafted.status).toBe(404)
        expect(drafted).toEqual(await get(`/initiatives/2026-never${more}`, headers))
      }
    for (const path of ['/initiatives/A', '/initiatives/-', `/initiatives/${'x'.repeat(60)}`, '/initiatives'])
      expect((await get(path)).page).toBe((await get('/initiatives/2026-never')).page)
  })

  test('invites in the organiser’s words with four facts and one filled button, which leads to the form and to nothing else', async () => {
    await openedInitiative(office, { until: '2027-01-31' })
    const { status, page, headers } = await get(PATH)
    expect(status).toBe(200)
    for (const text of [...initiativeText.text['zh-Hans'], initiativeText.title['zh-Hans']])
      expect(page).toContain(text)
    for (const { label, text } of Object.values(words.facts))
      expect(page).toContain(`<dt>${label}</dt>\n    <dd>${text}</dd>`)
    expect(page.match(/class="button filled"/g)).toHaveLength(1)
    expect(page).toContain(`<a class="button filled" href="/ask?lang=zh-Hans">${words.ask}</a>`)
    expect(page).toContain(`${city.branch.name}，2026年11月24日，第 1 版`)
    expect(page).toContain('到2027年1月31日为止')
    expect(page).not.toContain('<script')
    expect(/<title>(.*)<\/title>/.exec(page)?.[1]).toBe(words.title)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  })

  test('is the same to the byte whoever has asked, shows a badge or has none: no name, count, batch or badge', async () => {
    await openedInitiative(office)
    const [before, form] = [await get(PATH), await formOf()]
    await askFor(office)
    await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })
    expect(await get(PATH)).toEqual(before)
    expect(await formOf()).toBe(form)
    expect(before.page).not.toMatch(/批|已有|人参加|名单|已核验|<img|liangpai-badge/)
  })

  /** The form of `/ask`, but for what tells one form from another. */
  const formOf = async (headers: Record<string, string> = {}) =>
    (await get('/ask', headers)).page.replace(/name="once" value="\w+"/, '')

  test('the form that it leads to knows nothing of it: nobody is enrolled, nothing is chosen beforehand', async () => {
    const without = await formOf()
    await openedInitiative(office, { pledge: { 'zh-Hans': '如实描述，七日内发货。' } })
    expect(await formOf({ referer: `${office.registry.origin}${PATH}` })).toBe(without)
    expect(without).not.toMatch(/selected|checked/)
    expect((await get(PATH)).page).toContain('如实描述，七日内发货。')
    expect(without).not.toContain('如实描述')
  })

  test('is read in three languages: where nothing is written, in simplified Chinese, which is marked', async () => {
    const title = { ...initiativeText.title, en: 'Show on your own shop’s page who you are' }
    const text = { ...initiativeText.text, en: ['Whoever likes can do so.', 'Each decides for themself.'] }
    await openedInitiative(office, { title, text })
    const english = (await get(`${PATH}?lang=en`)).page
    expect(english).toContain(`<h1 class="lead" >${title.en}</h1>`)
    expect(english).toContain(pageWords.en.initiative.facts.notTakingPart.text)
    expect(english).toContain('href="/ask?lang=en"')
    const hant = (await get(`${PATH}?lang=zh-Hant`)).page
    expect(hant).toContain(`<h1 class="lead" lang="zh-Hans">${title['zh-Hans']}</h1>`)
    expect(hant).toContain(pageWords['zh-Hant'].initiative.facts.voluntary.text)
  })

  test('a changed text stands with its number and the day since when, once two persons have opened it', async () => {
    await openedInitiative(office)
    office.clock.now += 3 * DAY
    const next = await draft(office, { title: { 'zh-Hans': '亮身份，作承诺' } })
    expect((await get(PATH)).page).toContain('2026年11月24日，第 1 版')
    await openByTwo(office, next)
    const { page } = await get(PATH)
    expect(page).toContain('亮身份，作承诺')
    expect(page).toContain('2026年11月27日，第 2 版')
  })

  test('that has ended says so, and that badges and asking go on; it invites no more, and has no poster', async () => {
    await openedInitiative(office, { until: '2026-11-30' })
    expect((await get(`${PATH}/poster`)).status).toBe(200)
    office.clock.now += 7 * DAY
    const { status, page } = await get(PATH)
    expect(status).toBe(200)
    for (const text of [words.ended, words.endedWhy('2026年11月30日'), ask.title]) expect(page).toContain(text)
    for (const text of [initiativeText.title['zh-Hans'], words.ask, words.print, 'button filled'])
      expect(page).not.toContain(text)
    expect((await get(`${PATH}/poster`)).status).toBe(404)
  })

  test('a badge is as good after the initiative by which nobody was enrolled has ended', async () => {
    await openedInitiative(office, { until: '2026-11-30' })
    const { badgeNo } = await showBadge(office)
    office.clock.now += 7 * DAY
    await office.registry.signDue()
    expect((await get(PATH)).page).toContain(words.ended)
    expect((await get(`/badges/${badgeNo}/bundle`)).status).toBe(200)
    expect((await get('/ask')).status).toBe(200)
  })

  test('its poster has title, text, the address in words and the code, and no script, lure or other address', async () => {
    await openedInitiative(office)
    const { page } = await get(`${PATH}/poster`)
    for (const text of [initiativeText.title['zh-Hans'], words.poster.scan, words.poster.codeHolds, words.poster.ifNot])
      expect(page).toContain(text)
    expect(page).toContain(`localhost:8787<wbr />${PATH}`)
    expect(page.match(/<img /g)).toHaveLength(1)
    expect(page).not.toMatch(/<script|关注|惊喜|https?:/)
  })
})

onEveryOffice('a registry without an initiative', (office) => {
  test('shows nothing of any: no page, no link on a public page', async () => {
    const app = createApp(office.registry, { badgeFiles, proxies: 0 })
    for (const path of ['/ask', '/verify', '/report', '/sign-in']) {
      const page = await (
        await app.request(path, { headers: { accept: 'text/html', 'accept-language': 'zh-CN' } })
      ).text()
      expect(page, path).not.toMatch(/倡议|initiatives/)
    }
  })
})
