import { organizationsFile, readSignedFile } from '@liangpai/server'
import { expect, test } from 'vitest'
import { codeOf, onEveryOffice } from '../../testing/office.ts'

onEveryOffice('the file of organisations', (office) => {
  const verb = (as: string) => office.registry.verbs['export-organizations']({ as }, {})

  test('has the tree with its names and past, is signed by one key, and names no person', async () => {
    await office.registry.verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    await office.registry.verbs.close({ as: 'qiao' }, { organization: 'zone' })
    const { file, thumbprint } = await verb('qiao')
    const { content } = await readSignedFile(file, {
      typ: 'liangpai-organizations+jwt',
      thumbprints: [thumbprint],
      schema: organizationsFile,
    })
    expect(content).toMatchObject({ issuer: office.registry.origin, date: '2026-11-24' })
    const rows = content.organizations.map(({ id, period }) => [id, period.until])
    expect(rows).toContainEqual(['zone', '2026-11-24'])
    expect(content.names['office']).toHaveProperty('en')
    const text = Buffer.from(file.split('.')[1] ?? '', 'base64url').toString()
    for (const name of ['乔一舟', 'qiao', 'chu']) expect(text).not.toContain(name)
    expect((await verb('qiao')).thumbprint).toBe(thumbprint)
  })

  test('is signed for the leaders of the office alone', async () => {
    for (const as of ['lin', 'chu', 'nobody']) expect(await codeOf(verb(as)), as).toBe('notAllowed')
  })
})
