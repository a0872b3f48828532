import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onEveryOffice, showBadge } from '../testing/office.ts'
import { createApp } from './app.ts'

onEveryOffice('a member whose line cannot be written', (office) => {
  test.each(['pause', 'withdraw'])('a second tap of %s is 202 until the line of the first is written', async (name) => {
    const { stopToken: token } = await showBadge(office)
    const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
    const app = createApp(office.registry, { badgeFiles, proxies: 0 })
    const tap = async () => {
      const headers = { 'content-type': 'application/json' }
      const answer = await app.request(`/member/${name}`, { method: 'POST', headers, body: JSON.stringify({ token }) })
      return [answer.status, await answer.json()]
    }
    const journal = join(office.database.data, 'endings.jsonl')
    renameSync(journal, `${journal}.away`)
    for (let taps = 0; taps < 2; taps++) expect(await tap()).toEqual([202, { journaled: false }])
    renameSync(`${journal}.away`, journal)
    expect(await tap()).toEqual([200, { journaled: true }])
    expect(readFileSync(journal, 'utf8').trimEnd().split('\n').at(-1)).toContain(`"act":"${name}"`)
  })
})
