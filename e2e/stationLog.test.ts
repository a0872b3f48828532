import { makeFolder } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { makeStation } from '../packages/mediation/src/testing/station.ts'
import { typedForm } from '../packages/mediation/src/testing/typedForm.ts'
import { startService } from './drill/process.ts'

test('a station in service writes nothing of a case, of its links and of who asked', async () => {
  const database = makeFolder()
  const { station } = await makeStation(database)
  await station.close()
  const service = await startService({ data: database.data, service: 'station' })
  const send = async (path: string, fields: Record<string, string | readonly string[]>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
    const answer = await fetch(service.address + path, { method: 'POST', body: form })
    return { status: answer.status, body: await answer.text() }
  }
  try {
    const receipt = await send('/complain', typedForm)
    expect(receipt.status).toBe(200)
    const token = /data-link="\/case#([^"]+)"/.exec(receipt.body)?.[1] ?? ''
    const number = /(\d{3})\s?(\d{3})/.exec(receipt.body)?.slice(1).join('') ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect((await send('/case/link', { token, lang: 'zh-Hans' })).body).toContain('已收到')
    const unknown = 'A'.repeat(43)
    expect((await send('/case/link', { token: unknown, lang: 'zh-Hans' })).status).toBe(404)
    expect((await fetch(`${service.address}/work/cases/${number}`)).status).toBeLessThan(500)
    expect((await fetch(`${service.address}/${encodeURIComponent(typedForm.name)}`)).status).toBe(404)
    await service.stop()
    const written = service.log()
    expect(written).toContain('station.localhost')
    const { facts, name, contact, orderNo, shopName, address, respondent } = typedForm
    const secrets = [token, unknown, number, facts, name, encodeURIComponent(name), contact, orderNo, shopName, address]
    for (const secret of [...secrets, respondent]) expect(written, secret).not.toContain(secret)
  } finally {
    await service.stop()
    await database.remove()
  }
})
