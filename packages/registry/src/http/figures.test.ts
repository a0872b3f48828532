import { pageWords } from '@liangpai/presentation'
import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import type { RegistryVerb } from '../office/defineVerb.ts'
import { verbs as allVerbs } from '../office/verbs.ts'
import { publishMonths } from '../testing/months.ts'
import { appoint, codeOf, onEveryOffice, showBadge } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }
const { inbox, figures: words } = pageWords['zh-Hans']

onEveryOffice(
  'the figures of a city',
  (office) => {
    const app = () => createApp(office.registry, { badgeFiles, proxies: 0 })
    const ask = async (as: string, path: string, init: RequestInit = {}) => {
      const headers = {
        cookie: await cookieOf(office, as),
        'accept-language': 'zh-CN',
        'sec-fetch-site': 'same-origin',
      }
      const answer = await app().request(office.registry.origin + path, {
        ...init,
        headers: { ...headers, ...init.headers },
      })
      return { status: answer.status, text: await answer.text(), headers: answer.headers }
    }
    const read = async (as: string, path: string) => (await ask(as, path)).text
    const perform = async (as: string, verb: string, input: object = {}) => {
      const { status, text } = await ask(as, `/api/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      return { status, body: JSON.parse(text) as Record<string, unknown> }
    }
    const send = (as: string, typed: Record<string, string>) =>
      ask(as, '/office/figures', { method: 'POST', body: new URLSearchParams({ key: 'a'.repeat(16), ...typed }) })
    const researcher = () =>
      appoint(office.registry.verbs, 'office', 'jiang', 'researcher', { status: undefined, until: undefined })
    const estimate = { min: 2000, max: 3000, source: '云汀市网商党委', statedOn: '2026-03' }

    test('SYSTEMS 68: a researcher reads the figures, and nothing else is there for them, by any page', async () => {
      await researcher()
      await publishMonths(office, [3, 84, 612])
      const { badgeNo } = await showBadge(office)
      const page = await ask('jiang', '/office/figures')
      expect(page.status).toBe(200)
      expect(page.text).toContain('研究者，只看汇总')
      expect(page.text).not.toContain('/office/inbox')
      const nothing = await ask('jiang', '/office/requests/none')
      expect([nothing.status, nothing.text.includes(inbox.notYours)]).toEqual([404, true])
      const paths = app().routes.flatMap(({ method, path }) =>
        method === 'GET' && path.startsWith('/office/') ? [path] : [],
      )
      const others = paths.filter((path) => !/figures|my-sign-in|step-up/.test(path))
      expect(others.length).toBeGreaterThan(8)
      for (const path of others) {
        const { status, text } = await ask('jiang', path.replaceAll(/:\w+(\{[^}]*\})?/g, badgeNo))
        expect([status, text], path).toEqual([404, nothing.text])
      }
      expect((await ask('jiang', '/office')).headers.get('location')).toBe('/office/figures')
    })

    test('by the API and in their own name, each verb that others act or look up with refuses a researcher', async () => {
      await researcher()
      for (const name of ['inbox', 'log'])
        expect(await perform('jiang', name), name).toMatchObject({ status: 404, body: { code: 'notFoundOrNotYours' } })
      for (const what of ['organizations', 'people', 'badges', 'requests', 'initiatives'])
        expect(await perform('jiang', 'list', { what })).toMatchObject({
          status: 404,
          body: { code: 'notFoundOrNotYours' },
        })
      expect(await perform('jiang', 'show', { what: 'none' })).toMatchObject({ body: { code: 'notFoundOrNotYours' } })
      const byRole = Object.values<RegistryVerb>(allVerbs).filter(({ mayAct }) =>
        mayAct.some(({ by }) => by === 'role'),
      )
      expect(byRole.length).toBeGreaterThan(20)
      for (const { name, input } of byRole) {
        const { status } = await perform('jiang', name, input.safeParse({}).success ? {} : { organization: 'liutang' })
        expect([403, 404, 422], name).toContain(status)
      }
      expect(await codeOf(office.registry.verbs.estimate({ as: 'jiang' }, estimate))).toBe('notAllowed')
      expect((await send('jiang', { act: 'estimate', min: '2000', source: 'x' })).status).toBe(404)
      expect((await perform('jiang', 'figures')).status).toBe(200)
    })

    test('whoever has another role beside reads as that shows; whoever has none reads no figures', async () => {
      await researcher()
      await appoint(office.registry.verbs, 'office', 'jiang', 'caseHandler', { status: undefined, until: undefined })
      expect((await perform('jiang', 'list', { what: 'organizations' })).status).toBe(200)
      expect((await ask('jiang', '/office/inbox')).status).toBe(200)
      expect(await perform('nobody', 'figures')).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
      expect((await ask('nobody', '/office/figures')).status).toBe(403)
    })

    test('SYSTEMS 82 and 83: page, text, table and API say 600 余 of 2,000 to 3,000, 20 % to 30 %', async () => {
      await publishMonths(office, [3, 84, 612])
      await office.registry.verbs.estimate({ as: 'chu' }, estimate)
      const page = await read('chu', '/office/figures')
      for (const number of ['600 余', '2,000–3,000', '20%–30%', '2026年10月31日', '少于 10'])
        expect(page, number).toContain(number)
      expect(await read('chu', '/office/figures/plain')).toContain(
        '已亮明的有 600 余。党员网商估计有 2,000–3,000。约占 20%–30%。',
      )
      expect(await read('chu', '/office/figures/text?lang=en')).toContain(
        'Members who show their membership: more than 600.',
      )
      const csv = await ask('chu', '/office/figures/csv')
      expect(csv.text).toContain('"已亮明","2026-10","","","","610","",""')
      expect(csv.headers.get('content-disposition')).toBe('attachment; filename="figures-2026-10-31.csv"')
      const { body } = await perform('chu', 'figures')
      expect(body).toMatchObject({ day: '2026-10-31', displayed: { min: 600 }, share: { min: 0.2, max: 0.3 } })
      expect(body['months']).toEqual([
        { month: '2026-08', under: 10 },
        { month: '2026-09', shown: 80 },
        { month: '2026-10', shown: 610 },
      ])
    })

    test('before a month has ended the page says so, and what the organisations say is there', async () => {
      const page = await read('lin', '/office/figures')
      expect(page).toContain(words.none)
      expect(page).toContain(words.organizationsOnly)
      expect(page).not.toMatch(/<svg class="chart"|少于 10<|undefined/)
    })

    test('a link that is typed by its word in any language is that link, and no other column of the map', async () => {
      const branch = { kind: 'branch', name: '仓储支部', area: '石桥镇', chainLink: '仓储' } as const
      await office.registry.verbs.charter({ as: 'qiao' }, { organization: 'zone', ...branch })
      await office.registry.verbs['name-areas']({ as: 'chu' }, { areas: ['石桥镇'], chainLinks: ['倉儲', '电商学校'] })
      const { body } = await perform('chu', 'figures', { day: '2026-11-24' })
      expect(body['coverage']).toMatchObject({ chainLinks: ['warehousing', '电商学校'] })
      await office.registry.verbs['correct-organization']({ as: 'qiao' }, { organization: 'zone', chainLink: '物流' })
      expect((await perform('chu', 'figures', { day: '2026-11-24' })).body['coverage']).toMatchObject({
        chainLinks: ['warehousing', '电商学校', 'logistics'],
      })
    })

    test('the map of an earlier day is what it was, and the figures of an earlier day are those of its months', async () => {
      await publishMonths(office, [3, 84, 612])
      const { verbs } = office.registry
      office.clock.now += 5 * DAY
      await office.registry.signDue()
      await verbs.charter(
        { as: 'qiao' },
        { organization: 'zone', kind: 'branch', name: '仓储支部', area: '石桥镇', chainLink: 'warehousing' },
      )
      await verbs['name-areas']({ as: 'chu' }, { areas: ['石桥镇', '白鹭镇'], since: '2026-11-26' })
      const fieldsOn = async (day: string) => {
        const { body } = await perform('chu', 'figures', { day })
        const { fields, uncovered } = body['coverage'] as {
          fields: { area: string; branches: object[] }[]
          uncovered: { areas: string[] }
        }
        return [fields.filter(({ branches }) => branches.length > 0).length, uncovered.areas.includes('白鹭镇')]
      }
      expect(await fieldsOn('2026-11-28')).toEqual([0, true])
      expect(await fieldsOn('2026-11-29')).toEqual([1, true])
      expect(await fieldsOn('2026-11-25')).toEqual([0, false])
      const monthsOn = async (input: object) =>
        ((await perform('chu', 'figures', input)).body['months'] as object[]).length
      expect([await monthsOn({ day: '2026-10-30' }), await monthsOn({ month: '2026-09' }), await monthsOn({})]).toEqual(
        [2, 2, 3],
      )
      expect(await read('chu', '/office/figures?day=2026-11-29')).toContain('仓储支部')
    })

    test('a day before all organisations has no figures; what is no day, or has not come, is refused', async () => {
      await publishMonths(office, [3, 84, 612])
      expect(await perform('chu', 'figures', { day: '1000-01-01' })).toMatchObject({
        status: 200,
        body: { months: [], branches: [] },
      })
      for (const input of [{ day: '0000-01-01' }, { day: '0001-01-01' }, { month: '0000-01' }])
        expect(await perform('chu', 'figures', input)).toMatchObject({ status: 422, body: { code: 'dateInvalid' } })
      for (const input of [{ day: '9999-12-31' }, { month: '9999-12' }, { month: '2026-11' }])
        expect(await perform('chu', 'figures', input)).toMatchObject({ status: 422, body: { code: 'dayAhead' } })
    })

    test('the office writes estimates and areas by its forms; what is refused stands beside what was typed', async () => {
      const exact = await send('chu', { act: 'estimate', min: '2000', max: '2000', source: '市委' })
      expect([exact.status, exact.text.includes('不能是一个确切的数')]).toEqual([422, true])
      expect(exact.text).toContain('value="市委"')
      expect((await send('chu', { act: 'estimate', min: '２,０００', max: '', source: '市委' })).status).toBe(303)
      const areas = { act: 'areas', areas: '白鹭镇\r\n石桥镇\n', chainLinks: '仓储\n直播', since: '2026-11-01' }
      expect((await send('chu', { ...areas, key: 'b'.repeat(16) })).status).toBe(303)
      const { body } = await perform('chu', 'figures', { day: '2026-11-24' })
      expect(body).toMatchObject({ estimate: { min: 2000, source: '市委', statedOn: '2026-11' } })
      expect(body['coverage']).toMatchObject({
        areas: ['白鹭镇', '石桥镇', expect.anything()],
        chainLinks: ['warehousing', '直播'],
      })
      expect((await send('lin', { act: 'estimate', min: '2000', source: 'x' })).status).toBe(404)
      expect(await read('lin', '/office/figures')).not.toContain(words.estimateForm.save)
    })

    test.each([
      [{ day: '2026-12-01' }, 'dayAhead'],
      [{ day: '2026-11-01', month: '2026-10' }, 'invalidInput'],
      [{ month: '2026-13' }, 'invalidInput'],
    ])('figures of %j are refused: %s', async (input, code) => {
      expect((await perform('chu', 'figures', input)).body).toMatchObject({ code })
    })

    test.each([
      [{ ...estimate, max: 2000 }, 'estimateExact'],
      [{ ...estimate, min: 1999 }, 'estimateInvalid'],
      [{ ...estimate, statedOn: '2027-01' }, 'dayAhead'],
    ])('the estimate %j is refused: %s', async (input, code) => {
      expect(await codeOf(office.registry.verbs.estimate({ as: 'chu' }, input))).toBe(code)
    })

    test('areas that are to be covered from tomorrow on are refused', async () => {
      expect(
        await codeOf(office.registry.verbs['name-areas']({ as: 'chu' }, { areas: ['x'], since: '2026-11-25' })),
      ).toBe('dayAhead')
    })
  },
  { share: false, variants: ['SQLite', 'PostgreSQL'] },
)
