import { expect, test } from 'vitest'
import { after, pageOf, placeIn } from './paged.ts'

const rows = (many: number) =>
  Array.from({ length: many }, (_, i) => ({ time: 1_000 + Math.floor(i / 3), id: `row-${i}` }))
const place = (row: { time: number; id: string }) => row

/** All pages of so many rows, read as a list is: those after a place, at most so many. */
async function allPages(many: number) {
  const all = rows(many)
  const pages: { time: number; id: string }[][] = []
  for (let from: string | undefined, next = true; next;) {
    const at = placeIn(from)
    const start = at ? all.findIndex(({ id }) => id === at.id) + 1 : 0
    const page = await pageOf((limit) => Promise.resolve(all.slice(start, start + limit)), place)
    pages.push(page.lines)
    from = page.after
    next = from !== undefined
  }
  return pages
}

test('a list has a hundred lines a page, each line once, and the last page says that it is the last', async () => {
  expect((await allPages(0)).map(({ length }) => length)).toEqual([0])
  expect((await allPages(100)).map(({ length }) => length)).toEqual([100])
  const pages = await allPages(250)
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 50])
  expect(pages.flat()).toEqual(rows(250))
})

test('where a page ended is one text, and nothing else is read as one', () => {
  expect(placeIn('1795492800-7K3M9QXW2BHK')).toEqual({ time: 1_795_492_800, id: '7K3M9QXW2BHK' })
  for (const wrong of ['', '7', '7-', '-a', "7-a' or 1=1", '7-a b', `${'9'.repeat(13)}-a`]) {
    expect(after.safeParse(wrong).success, wrong).toBe(false)
    expect(placeIn(wrong), wrong).toBeUndefined()
  }
})
