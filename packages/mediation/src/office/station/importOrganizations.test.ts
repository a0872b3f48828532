import { codeOf, makeSigningKey } from '@liangpai/server/testing'
import { allOrganizations } from '@liangpai/server'
import { expect, test } from 'vitest'
import { onEveryStation, organizations } from '../../testing/station.ts'

const qiao = { as: 'qiao' }
const group = {
  id: 'jiangdong',
  kind: 'group',
  name: '江东党小组',
  parent: 'association',
  period: { from: '2026-11-25' },
} as const

onEveryStation('the organisations of a station', (fixture) => {
  const take = async (file: string) => codeOf(fixture.station.verbs['import-organizations'](qiao, { file }))
  const ids = async () => (await allOrganizations(fixture.station.context.store.db)).map(({ id }) => id).toSorted()

  test('come as a file of the registry, and a newer one adds and changes', async () => {
    expect(await ids()).toEqual(['association', 'office'])
    const moved = { ...group, changes: [{ from: '2027-01-01', name: '江东街道党小组' }] }
    const file = await organizations([moved], { date: '2026-11-25' })
    expect(await fixture.station.verbs['import-organizations'](qiao, { file })).toEqual({ added: 1, changed: 0 })
    const renamed = await organizations([{ ...moved, name: '江东第一党小组' }], { date: '2026-11-26' })
    expect(await fixture.station.verbs['import-organizations'](qiao, { file: renamed })).toEqual({
      added: 0,
      changed: 1,
    })
    expect(await ids()).toEqual(['association', 'jiangdong', 'office'])
  })

  test('an older file, one of another key or registry, and one that lacks an organisation are refused', async () => {
    expect(await take(await organizations([group], { date: '2026-11-23' }))).toBe('fileOlder')
    expect(await take(await organizations([group], { key: await makeSigningKey() }))).toBe('fileKeyUnknown')
    expect(await take(await organizations([group], { issuer: 'https://elsewhere.example' }))).toBe('fileKeyUnknown')
    expect(await take(await organizations([group], { date: '2026-11-25' }))).toBe('done')
    expect(await take(await organizations([], { date: '2026-11-26' }))).toBe('organizationsMissing')
    expect(await take('organisations')).toBe('signedFileUnreadable')
  })

  test('a file whose tree contradicts itself is refused, and nothing of it is taken', async () => {
    const alone = { ...group, parent: 'nowhere' }
    expect(await take(await organizations([alone], { date: '2026-11-25' }))).toBe('signedFileUnreadable')
    expect(await ids()).toEqual(['association', 'office'])
  })

  test('nobody but its leaders takes one', async () => {
    const file = await organizations([group], { date: '2026-11-25' })
    for (const as of ['lin', 'su', 'fang', 'nobody'])
      expect(await codeOf(fixture.station.verbs['import-organizations']({ as }, { file }))).toBe('notAllowed')
  })
})
