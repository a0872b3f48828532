import { makeFolder } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { helpOn, makeCenter } from '../packages/services/src/help/testing/helpFixture.ts'
import { makeServices } from '../packages/services/src/testing/services.ts'
import { startService } from './drill/process.ts'

test('services in service write nothing of what is asked, of its links and of who asked', async () => {
  const database = makeFolder()
  const { services } = await makeServices(database)
  await makeCenter(helpOn(services))
  await services.close()
  const service = await startService({ data: database.data, service: 'services' })
  const send = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(service.address + path, { method: 'POST', body: new URLSearchParams(fields) })
    return { status: answer.status, body: await answer.text() }
  }
  const typed = {
    center: 'liutang',
    topic: 'pageDesign',
    text: '想开一家卖草编包的店。',
    callName: '小乔',
    contact: 'xiaoqiao@mark.example',
  }
  try {
    const receipt = await send('/help', typed)
    expect(receipt.status).toBe(200)
    const token = /data-link="\/help#([\w-]+)"/.exec(receipt.body)?.[1] ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect((await send('/help/link', { token, lang: 'zh-Hans' })).status).toBe(200)
    const unknown = 'A'.repeat(43)
    for (const path of ['/help', '/mentor', '/signup', '/hours', '/booking'])
      expect((await send(`${path}/link`, { token: unknown })).status).toBe(404)
    expect((await fetch(`${service.address}/calendar/feeds/${unknown}.ics`)).status).toBe(404)
    expect((await fetch(`${service.address}/${encodeURIComponent(typed.callName)}`)).status).toBe(404)
    await service.stop()
    const written = service.log()
    expect(written).toContain('services.localhost')
    const secrets = [token, unknown, typed.text, typed.callName, encodeURIComponent(typed.callName), typed.contact]
    for (const secret of secrets) expect(written, secret).not.toContain(secret)
  } finally {
    await service.stop()
    await database.remove()
  }
})
