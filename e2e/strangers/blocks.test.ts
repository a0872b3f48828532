import { readBadgeNo } from '@liangpai/core'
import { snippet } from '@liangpai/registry'
import { describe, expect, test } from 'vitest'
import { renderShopify, schema } from './shopify.ts'
import { hasPhp, renderWordPress, type WordPressSite } from './wordpress.ts'

// The blocks for WordPress and Shopify write what the registry's own builder gives a shop to paste.

const [CODE, PRINTED] = ['7K3M9QXW2BHK', '7K3M-9QXW-2BHK']
const settings = { registry: 'https://badge.example', file: '1.0.0-3f9a1c2b', integrity: 'sha384-abc+/=' }
type Look = { variant?: 'chip' | 'card'; theme?: 'auto' | 'light' | 'dark' }
const LOOKS: Look[] = [{}, { variant: 'card' }, { variant: 'card', theme: 'dark' }, { theme: 'light' }]
const pasted = (look: Look = {}, language: 'zh-Hans' | 'zh-Hant' | 'en' = 'zh-Hans') =>
  snippet({ ...settings, ...look, badgeNo: CODE, language, host: 'script' }).code

/** As people type and paste a badge number, and what is none. */
const TYPED = [
  PRINTED,
  CODE,
  '7k3m 9qxw 2bhk',
  '７Ｋ３Ｍ－９ＱＸＷ－２ＢＨＫ',
  ' 7K3M–9QXW—2BHK\u3000',
  '“7K3M-9QXW-2BHK”',
  '标识编号：7K3M-9QXW-2BHK。',
  'https://liang.example/verify/7K3M9QXW2BHK?lang=en',
  '7K3M-9QXW-2BHL',
  '7K3M-9QXW-2BH',
  '7K3M-9QXW-2BHK-0',
  '7K3M-9QXU-2BHK',
  '党员网商',
  '',
]
const readingOf = (typed: string) => {
  const read = readBadgeNo(typed, ['https://liang.example'])
  return 'badgeNo' in read ? read.badgeNo : undefined
}

/** The attributes of a tag, whatever their order. */
const attributesOf = (tag: string) =>
  Object.fromEntries([...tag.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]))
const scriptOf = (code: string) => code.slice(code.indexOf('<script'))
const elementOf = (code: string) => code.slice(0, code.indexOf('<script'))

describe('the block for Shopify', () => {
  test.each(LOOKS)('it writes the pasted code, byte for byte: %o', (look) => {
    expect(renderShopify({ ...settings, ...look, badge: PRINTED })).toBe(pasted(look))
  })

  test('the word of its link is in the language of the request', () => {
    const words = (locale: string) => renderShopify({ ...settings, badge: CODE }, { locale })
    expect(words('zh-TW')).toBe(pasted({}, 'zh-Hant'))
    expect(words('fr')).toBe(pasted({}, 'en'))
  })

  test.each(TYPED)('it reads a badge number as core does: %s', (badge) => {
    const code = renderShopify({ ...settings, badge })
    expect(code).toBe(readingOf(badge) === CODE ? pasted() : '')
  })

  test('what is no badge number is said in the theme editor alone', () => {
    const badge = '7K3M-9QXW-2BHL'
    expect(renderShopify({ ...settings, badge }, { isEditor: true })).toBe('<p>编号有误，请核对</p>')
    expect(renderShopify({ ...settings, badge })).toBe('')
  })

  test.each(['registry', 'file', 'integrity'])(
    'without %s nothing is written, and the theme editor says so',
    (name) => {
      const unset = { ...settings, badge: CODE, [name]: ' ' }
      expect(renderShopify(unset)).toBe('')
      expect(renderShopify(unset, { isEditor: true })).toBe('<p>请填写签发方、文件和 integrity</p>')
    },
  )

  test('the file may be the whole address of the script', () => {
    const file = `${settings.registry}/badge/${settings.file}.js`
    expect(renderShopify({ ...settings, file, badge: CODE })).toBe(pasted())
  })

  test('a registry is taken with white space around it and a slash behind it', () => {
    expect(renderShopify({ ...settings, registry: ` ${settings.registry}/ `, badge: CODE })).toBe(pasted())
  })

  test.each(['registry', 'file', 'integrity', 'variant', 'theme'])('a hostile %s stays an attribute value', (name) => {
    const code = renderShopify({ ...settings, badge: CODE, [name]: `"><img src=x onerror=alert(1)>'` })
    expect(code).not.toContain('<img')
    expect(code.match(/<\w[\w-]*/g)).toEqual(['<link', '<liangpai-badge', '<a', '<script'])
  })

  test('the theme editor offers a number, a look and the settings of the code, and lists the block', () => {
    expect(schema.settings.flatMap(({ id }) => id ?? [])).toEqual([
      'badge',
      'variant',
      'theme',
      'registry',
      'file',
      'integrity',
    ])
    expect(schema.presets).toHaveLength(1)
    expect(schema.settings.find(({ id }) => id === 'variant')?.options?.map(({ value }) => value)).toEqual([
      'chip',
      'card',
    ])
  })
})

const without = hasPhp ? '' : ' (skipped: there is no php here; apt-get install php-cli)'

describe.skipIf(!hasPhp)(`the block for WordPress${without}`, () => {
  const options = {
    liangpai_registry: settings.registry,
    liangpai_file: settings.file,
    liangpai_integrity: settings.integrity,
  }
  const render = (badge: string, look: Look = {}, rest: Partial<WordPressSite> = {}) => {
    const { blocks, scripts } = renderWordPress({ options, blocks: [{ badge, ...look }], ...rest })
    return { block: blocks[0] ?? '', scripts }
  }

  test.each(LOOKS)('it writes the pasted code, its script by the site’s own queue: %o', (look) => {
    const { block, scripts } = render(PRINTED, look)
    expect(block).toBe(elementOf(pasted(look)))
    const queue = { id: 'liangpai-badge-js', 'data-wp-strategy': 'async' }
    expect(attributesOf(scripts)).toEqual({ ...attributesOf(scriptOf(pasted(look))), ...queue })
  })

  test('the word of its link is in the language of the site', () => {
    expect(render(CODE, {}, { locale: 'zh_TW' }).block).toBe(elementOf(pasted({}, 'zh-Hant')))
    expect(render(CODE, {}, { locale: 'fr_FR' }).block).toBe(elementOf(pasted({}, 'en')))
  })

  test('it reads badge numbers as core does', () => {
    const { blocks } = renderWordPress({ options, blocks: TYPED.map((badge) => ({ badge })) })
    expect(blocks).toEqual(TYPED.map((badge) => (readingOf(badge) === CODE ? elementOf(pasted()) : '')))
  })

  test('what is missing is said in the editor alone', () => {
    const wrong = '7K3M-9QXW-2BHL'
    expect(render(wrong, {}, { isEditor: true }).block).toBe('<p>编号有误，请核对</p>')
    expect(render(wrong)).toEqual({ block: '', scripts: '' })
    for (const name of Object.keys(options)) {
      const unset = { options: { ...options, [name]: ' ' }, locale: 'en_US' }
      expect(render(CODE, {}, unset)).toEqual({ block: '', scripts: '' })
      const inEditor = render(CODE, {}, { ...unset, isEditor: true })
      expect(inEditor.block).toBe('<p>Please fill in all three of Settings → Liangpai</p>')
    }
  })

  test('the file may be the whole address of the script', () => {
    const liangpai_file = `${settings.registry}/badge/${settings.file}.js`
    const { scripts } = render(CODE, {}, { options: { ...options, liangpai_file } })
    expect(attributesOf(scripts).src).toBe(attributesOf(scriptOf(pasted())).src)
  })

  test('a post with two blocks loads the script once', () => {
    const { blocks, scripts } = renderWordPress({ options, blocks: [{ badge: CODE }, { badge: PRINTED }] })
    expect(blocks).toHaveLength(2)
    expect(scripts.match(/<script/g)).toHaveLength(1)
  })

  test('hostile attributes and settings stay values', () => {
    const hostile = `"><img src=x onerror=alert(1)>'`
    const { blocks, scripts } = renderWordPress({
      options: {
        liangpai_registry: `${settings.registry}/${hostile}`,
        liangpai_file: hostile,
        liangpai_integrity: hostile,
      },
      blocks: [{ badge: CODE, variant: hostile, theme: hostile }],
    })
    const tags = `${blocks.join('')}${scripts}`.match(/<\w[\w-]*/g)
    expect(tags).toEqual(['<link', '<liangpai-badge', '<a', '<script'])
  })
})
