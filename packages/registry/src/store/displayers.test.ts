import { expect, test } from 'vitest'
import { listing, onEveryOffice, showBadge } from '../testing/office.ts'
import { displayers } from './displayers.ts'

onEveryOffice('whose the badges are', (office) => {
  test('is the same read in pages of one row and at once, also of a shop with several places', async () => {
    const urls = ['https://heyu-tea.example/', 'https://heyu-tea.example/a/']
    for (const id of ['1', '2', '3'])
      await showBadge(office, {
        subject: { name: `网商${id}` },
        shop: { name: '荷雨茶铺', listing: { ...listing, id } },
      })
    const { db } = office.registry.context.store
    const [request] = await db.selectFrom('requestPairs').selectAll().limit(1).execute()
    for (const place of urls)
      await db
        .insertInto('requestPairs')
        .values({ ...request!, place })
        .execute()
    const read = async (rows?: number) => {
      const pages = []
      for await (const page of displayers(db, rows)) pages.push([...page])
      return pages
    }
    const [whole = [], ...more] = await read()
    expect([whole.length, more]).toEqual([3, []])
    const single = await read(1)
    expect(single.map((page) => page.length)).toEqual([1, 1, 1, 0])
    expect(single.flat()).toEqual(whole)
  })
})
