import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkShops } from './platform.ts'

// The part of `demo.json` that a platform would know: registries, their roots, and the shops that claim a badge.
type Book = {
  registry: string
  anchors: string[]
  badges: { code: string; page: string | null }[]
  shops: { genuine: string; copycat: string }
  neverIssued: string
  second: { registry: string; anchors: string[]; shop: string }
}

const data = resolve(process.env['LIANGPAI_DATA'] ?? 'data')
const folder = join(data, 'platform')
const book = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as Book

mkdirSync(folder, { recursive: true })
const shops = join(folder, 'shops.csv')
const genuine = book.badges.find(({ page }) => page === book.shops.genuine)
writeFileSync(
  shops,
  [
    'shop,code,page',
    ...book.badges.map(({ code, page }, at) => `shop ${at + 1},${code},${page ?? ''}`),
    `a copy of the first,${genuine?.code},${book.shops.copycat}`,
    `an invented badge,${book.neverIssued},https://nowhere.example/`,
    'a mistyped badge,1234-5678-9ABC,https://nowhere.example/',
  ].join('\n'),
)

const platform = {
  registries: [book.registry, book.second.registry],
  anchors: [...book.anchors, ...book.second.anchors],
  folder,
  shops,
}
const { requests, changes, changed } = await checkShops(platform, ({ line, code, page, state, reason }) => {
  console.log([line, code, page, state, reason].join('\t'))
})
console.log(`${requests} requests; ${changes ?? 'first night: no'} changes`)
for (const { code, was, state } of changed) console.log(`changed: ${code} ${was?.state ?? 'new'} -> ${state}`)
