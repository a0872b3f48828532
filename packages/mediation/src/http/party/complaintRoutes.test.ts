import type { Caller } from '@liangpai/server/testing'
import { beforeEach, expect, test } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import { onEveryStation } from '../../testing/station.ts'
import { jpeg, tokenIn, typedForm } from '../../testing/typedForm.ts'

onEveryStation('the form for a complaint', (fixture) => {
  let caller: Caller
  beforeEach(() => {
    caller = callerOf(fixture.station)
  })

  test('a complaint is answered by its receipt: number, two dates, link', async () => {
    const receipt = await caller.post('/complain', typedForm)
    expect(receipt.status).toBe(200)
    expect(receipt.text).toContain('最迟11月25日（星期三）')
    expect(receipt.text).toContain('最迟12月1日（星期二），告诉你是否受理。')
    expect((await caller.post('/case/link', { token: tokenIn(receipt), lang: 'zh-Hans' })).text).toContain('已收到')
  })

  test('a form that is sent twice is one complaint; changed and sent again it is another', async () => {
    const [first, second] = [await caller.post('/complain', typedForm), await caller.post('/complain', typedForm)]
    expect(tokenIn(second)).toBe(tokenIn(first))
    const changed = await caller.post('/complain', { ...typedForm, facts: '另一件事。' })
    expect(tokenIn(changed)).not.toBe(tokenIn(first))
  })

  test('a form with gaps names each and keeps what was typed, pictures among it', async () => {
    const answer = await caller.post('/complain', { ...typedForm, shopName: '', wish: [], pictures: await jpeg() })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('还差2处，补上就能提交 店铺名称 你的要求')
    expect(answer.body).toContain('11月20日收到吹风机')
    const picture = /name="sent-picture" value="([^"]+)"/.exec(answer.body)?.[1] ?? ''
    const receipt = await caller.post('/complain', { ...typedForm, 'sent-picture': picture })
    const { pictures } = await fixture.station.viewByLink(tokenIn(receipt))
    expect(pictures).toHaveLength(1)
    const left = await caller.post('/complain', { ...typedForm, once: '', 'sent-picture': picture, 'left-out': '0' })
    expect((await fixture.station.viewByLink(tokenIn(left))).pictures).toHaveLength(0)
  })

  test('what is no picture is refused before anything is filed', async () => {
    const answer = await caller.post('/complain', { ...typedForm, pictures: new Blob(['<svg onload="alert(1)"/>']) })
    expect([answer.status, tokenIn(answer)]).toEqual([422, ''])
    expect(await fixture.station.list({ as: 'lin' })).toEqual([])
  })

  test('a buyer under fourteen needs a guardian who consents', async () => {
    const answer = await caller.post('/complain', { ...typedForm, isMinor: 'yes' })
    expect(answer.text).toContain('请由监护人勾选同意')
    const whole = {
      ...typedForm,
      isMinor: 'yes',
      guardian: '许大年',
      guardianContact: '13900000002',
      guardianAgrees: 'yes',
    }
    expect((await caller.post('/complain', whole)).status).toBe(200)
  })

  test('a form from elsewhere is not taken', async () => {
    const answer = await caller.post('/complain', typedForm, {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    })
    expect([answer.status, answer.body.includes('11月20日')]).toEqual([403, false])
  })

  test('ten complaints of one address are taken, and the next keeps what was typed', async () => {
    for (let n = 0; n < 10; n++) await caller.post('/complain', { ...typedForm, once: '' })
    const answer = await caller.post('/complain', { ...typedForm, once: '' })
    expect([answer.status, answer.headers.get('retry-after') !== null]).toEqual([429, true])
    expect(answer.body).toContain('11月20日收到吹风机')
  })
})
