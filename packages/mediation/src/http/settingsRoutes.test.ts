import { madeFromIn, standingIn } from '@liangpai/server/testing'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { openStation } from '../openStation.ts'
import { onEveryStation } from '../testing/station.ts'
import { openWorkPages } from '../testing/workPages.ts'

const PATH = '/work/settings'
const typed = {
  act: 'change-particulars',
  english: 'Yunting Rights Station',
  traditional: '雲汀市網絡消費者維權服務站',
  association: '云汀市消费者协会',
  contact: '0579-80000009',
}

onEveryStation('the settings of a station', (fixture) => {
  test('what its leader changes stands on its pages at once, and in the trail', async () => {
    const { app, get, post } = openWorkPages(fixture)
    const { status, to } = await post('qiao', PATH, typed)
    expect([status, to]).toEqual([303, `${PATH}?done=`])
    const read = async (lang: string) => (await app().request(`/complain?lang=${lang}`)).text()
    expect(await read('en')).toContain(typed.english)
    expect(await read('zh-Hant')).toContain(typed.traditional)
    expect((await get('qiao', PATH)).page).toContain('value="0579-80000009"')
    const line = (await readAudit(fixture.station.context.store.db)).find(({ verb }) => verb === 'change-particulars')
    expect(line).toMatchObject({ actor: 'qiao' })
    expect(JSON.stringify(line?.detail)).toContain('0579-80000009')
  })

  test('what another process changed stands on the next page, and an empty name is said no more', async () => {
    const { app, post } = openWorkPages(fixture)
    await post('qiao', PATH, typed)
    const other = await openStation(fixture.config)
    await other.verbs['change-particulars']({ as: 'qiao' }, { english: '' }).finally(() => other.close())
    expect(await (await app().request('/complain?lang=en')).text()).not.toContain(typed.english)
    expect(await fixture.station.readSettings()).toMatchObject({
      traditional: typed.traditional,
      contact: typed.contact,
    })
  })

  test('its Chinese name is corrected by the operator alone, in the name of a leader', async () => {
    const change = fixture.station.verbs['change-particulars']
    await expect(change({ as: 'qiao' }, { name: '别的名称' })).rejects.toMatchObject({ code: 'notAllowed' })
    const changed = await change({ as: 'qiao', via: 'operator' }, { name: '云汀市网络维权服务站' })
    expect(changed).toMatchObject({ changed: ['name'] })
    expect((await fixture.station.readSettings()).name).toBe('云汀市网络维权服务站')
  })

  test('its Chinese name, which the office has beside its key, is not a field, and no input changes it', async () => {
    const { get, post } = openWorkPages(fixture)
    const { name } = await fixture.station.readSettings()
    expect((await get('qiao', PATH)).page).not.toContain('name="name"')
    await post('qiao', PATH, { ...typed, name: '别的名称' })
    expect((await fixture.station.readSettings()).name).toBe(name)
  })

  test('a contact that is missing is refused beside its field, and a case handler has no such page', async () => {
    const { get, post } = openWorkPages(fixture)
    const before = await fixture.station.readSettings()
    const missing = await post('qiao', PATH, { ...typed, contact: '' })
    expect([missing.status, missing.page.includes('href="#change-particulars-contact"')]).toEqual([422, true])
    expect([(await get('lin', PATH)).status, (await post('lin', PATH, typed)).status]).toEqual([404, 404])
    expect(await fixture.station.readSettings()).toEqual(before)
  })

  test('a page that was opened before another leader changed something is refused, says what stands now, and is saved next', async () => {
    const { get, post } = openWorkPages(fixture)
    await fixture.station.verbs['appoint-leader'](
      { as: 'qiao' },
      { person: { id: 'min', name: '闵知秋' }, role: 'deputySecretary', until: '2029-11-23' },
    )
    const madeFrom = madeFromIn((await get('qiao', PATH)).page, typed.act)
    expect((await post('min', PATH, { ...typed, contact: '12345', madeFrom })).status).toBe(303)
    const refused = await post('qiao', PATH, { ...typed, madeFrom })
    expect([refused.status, standingIn(refused.page)]).toEqual([
      409,
      { 'change-particulars-contact': '现在的内容 12345' },
    ])
    expect(refused.page).toContain(`value="${typed.contact}"`)
    expect((await fixture.station.readSettings()).contact).toBe('12345')
    const again = madeFromIn(refused.page, typed.act)
    expect((await post('qiao', PATH, { ...typed, madeFrom: again })).status).toBe(303)
    expect((await fixture.station.readSettings()).contact).toBe(typed.contact)
  })

  test('of what two processes change at once, nothing is lost; and no field shows an emblem or claims anything', async () => {
    const other = await openStation(fixture.config)
    const [one, two] = [fixture.station, other].map(({ verbs }) => verbs['change-particulars'])
    try {
      for (let round = 0; round < 6; round++) {
        const [english, contact] = [`Yunting Rights Station ${round}`, `0579-8000000${round}`]
        await Promise.all([one?.({ as: 'qiao' }, { english }), two?.({ as: 'qiao' }, { contact })])
        expect(await fixture.station.readSettings()).toMatchObject({ english, contact })
      }
      for (const field of ['traditional', 'english', 'association', 'contact'])
        for (const [said, code] of [
          ['✔ 协会', 'emblemInText'],
          ['官方认证党员协会', 'claimInText'],
        ])
          await expect(one?.({ as: 'qiao' }, { [field]: said })).rejects.toMatchObject({ code })
    } finally {
      await other.close()
    }
  })
})
