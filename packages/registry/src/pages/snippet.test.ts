import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { HOSTS } from '../shop/shopKind.ts'
import { snippet, type SnippetRequest } from './snippet.ts'
import { snippetsOf } from './snippets.ts'
import { pageWords } from '@liangpai/presentation'

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
const request = {
  host: 'script',
  badgeNo: '7K3M9QXW2BHK',
  registry: 'https://liang.yunting.example',
  file: '1.2.3-3f9a1c2b',
  integrity: 'sha384-abc+/=',
  language: 'zh-Hans',
} as const satisfies SnippetRequest
const codeOf = (options: Partial<SnippetRequest> = {}) => snippet({ ...request, ...options, host: 'script' }).code

type Parsed = { name: string; attributes: Record<string, string>; inside: (Parsed | string)[] }

const names = (code: string) => read(code).map((part) => (typeof part === 'string' ? part : part.name))

/** What a browser makes of a code, by the HTML standard's own algorithm. */
const read = (code: string) => parseFragment(code).childNodes.map(simple)
function simple(node: DefaultTreeAdapterTypes.ChildNode): Parsed | string {
  if ('value' in node) return node.value
  if (!('tagName' in node)) return node.nodeName
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return { name: node.tagName, attributes, inside: node.childNodes.map(simple) }
}

describe('the pinned code', () => {
  test('the pinned code is the one that the README shows', () => {
    expect(codeOf()).toBe(
      '<link rel="preload" as="fetch" href="https://liang.yunting.example/badges/7K3M9QXW2BHK/bundle" crossorigin="anonymous" referrerpolicy="no-referrer">' +
        '<liangpai-badge badge="7K3M-9QXW-2BHK"><a href="https://liang.yunting.example/verify/7K3M9QXW2BHK" referrerpolicy="origin">身份核验</a></liangpai-badge>' +
        '<script async src="https://liang.yunting.example/badge/1.2.3-3f9a1c2b.js" integrity="sha384-abc+/=" crossorigin></script>',
    )
  })

  test('the pinned code is a preload, an element with its link and one script with an integrity hash', () => {
    const [preload, element, script, ...rest] = read(
      codeOf({ variant: 'card', theme: 'dark', lang: 'en', language: 'en' }),
    )
    const link = {
      name: 'a',
      attributes: { href: 'https://liang.yunting.example/verify/7K3M9QXW2BHK', referrerpolicy: 'origin' },
      inside: ['Identity check'],
    }
    expect(preload).toMatchObject({ name: 'link', attributes: { rel: 'preload', as: 'fetch' }, inside: [] })
    expect(element).toEqual({
      name: 'liangpai-badge',
      attributes: { badge: '7K3M-9QXW-2BHK', variant: 'card', theme: 'dark', lang: 'en' },
      inside: [link],
    })
    expect(script).toEqual({
      name: 'script',
      attributes: {
        async: '',
        src: 'https://liang.yunting.example/badge/1.2.3-3f9a1c2b.js',
        integrity: 'sha384-abc+/=',
        crossorigin: '',
      },
      inside: [],
    })
    expect(rest).toEqual([])
  })

  test('no code names roots: they are in the file', () => {
    for (const form of ['pinned', 'selfUpdating'] as const) expect(codeOf({ form })).not.toContain('anchor')
  })

  test('the pinned code leaves out defaults of the element', () => {
    expect(codeOf({ variant: 'chip', theme: 'auto', form: 'pinned' })).toBe(codeOf())
  })

  test('the code of a shop on the registry’s own origin has no preload, which would carry cookies there', () => {
    const own = `${request.registry}/shops/heyu-tea/`
    const elsewhere = 'https://heyu-tea.example/'
    expect(names(codeOf({ pages: [elsewhere] }))).toEqual(['link', 'liangpai-badge', 'script'])
    expect(names(codeOf({ pages: [elsewhere, own] }))).toEqual(['liangpai-badge', 'script'])
  })

  test('the code without a preload is the same otherwise', () => {
    const [, ...rest] = read(codeOf())
    expect(read(codeOf({ preload: false }))).toEqual(rest)
  })

  test.each(LANGUAGES)('the pinned code makes no claim without script in %s', (language) => {
    for (const form of ['pinned', 'selfUpdating'] as const)
      expect(codeOf({ language, form })).not.toMatch(/党|黨|Party/)
  })
})

test('the self-updating code is one tag with the same options', () => {
  const plain = { async: '', src: 'https://liang.yunting.example/badge.js', 'data-badge': '7K3M-9QXW-2BHK' }
  const chosen = { 'data-variant': 'card', 'data-theme': 'light', 'data-lang': 'zh-Hant' }
  expect(read(codeOf({ form: 'selfUpdating' }))).toEqual([{ name: 'script', attributes: plain, inside: [] }])
  expect(read(codeOf({ form: 'selfUpdating', variant: 'card', theme: 'light', lang: 'zh-Hant' }))).toEqual([
    { name: 'script', attributes: { ...plain, ...chosen }, inside: [] },
  ])
})

describe('hostile values', () => {
  const hostile = `"><img src=x onerror=alert(1)>'&lt;\n`
  test.each(['badgeNo', 'registry', 'file', 'integrity', 'lang', 'variant', 'theme'] as const)(
    'a hostile %s stays an attribute value',
    (name) => {
      for (const form of ['pinned', 'selfUpdating'] as const) {
        const code = codeOf({ [name]: hostile, form })
        expect(JSON.stringify(read(code))).not.toContain('"name":"img"')
        expect(read(code)).toHaveLength(form === 'pinned' ? 3 : 1)
      }
    },
  )
})

describe('where no script runs', () => {
  test.each(['marketplace', 'miniProgram'] as const)('a %s gets a picture, the badge number and the reason', (host) => {
    const reason = host === 'marketplace' ? 'hostRunsNoScript' : 'hostHasNoPages'
    const picture = 'https://liang.yunting.example/badges/7K3M9QXW2BHK.png?lang=zh-Hant'
    expect(snippet({ ...request, language: 'zh-Hant', host })).toEqual({ picture, code: '7K3M-9QXW-2BHK', reason })
  })

  test('a listing site that forbids Party content gets nothing, whatever is requested', () => {
    for (const form of ['pinned', 'selfUpdating'] as const)
      expect(snippet({ ...request, host: 'forbidden', form })).toEqual({ refused: 'hostForbidden' })
  })

  test.each(LANGUAGES)('every host and every reason has words in %s', (language) => {
    const { noCode, hosts } = pageWords[language].placement
    for (const host of HOSTS) {
      expect(Object.keys(hosts[host])).toEqual(['name', 'offers'])
      const made = snippet({ ...request, host })
      const reason = 'reason' in made ? made.reason : 'refused' in made ? made.refused : undefined
      if (reason) expect(noCode[reason].length).toBeGreaterThan(10)
    }
  })
})

test('a member’s code pins the bytes that the registry serves', () => {
  const bytes = new TextEncoder().encode('/* badge */')
  const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`
  const files = { latest: request.file, files: new Map([[request.file, bytes]]) }
  const { badgeNo, language } = request
  const of = (pages: string[]) => snippetsOf({ origin: request.registry }, files, { badgeNo, pages, language })
  const made = of(['https://heyu-tea.example/'])
  expect(made).toMatchObject({ chip: codeOf({ integrity: hash }), hash })
  expect(made.card).toBe(codeOf({ integrity: hash, variant: 'card' }))
  expect(made.selfUpdating.card).toBe(codeOf({ form: 'selfUpdating', variant: 'card' }))
  expect(made.pictures.marketplace.code).toBe('7K3M-9QXW-2BHK')
  expect(of([`${request.registry}/shops/heyu-tea/`]).chip).toBe(codeOf({ integrity: hash, preload: false }))
})
