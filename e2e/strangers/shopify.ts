import { readFileSync } from 'node:fs'
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs'

const source = readFileSync(
  new URL('../../examples/shopify-block/blocks/liangpai-badge.liquid', import.meta.url),
  'utf8',
)

type Setting = { type: string; id?: string; default?: string; options?: { value: string }[] }
const [, json = ''] = /\{% schema %\}([^]*)\{% endschema %\}/.exec(source) ?? []

/** What the theme editor offers. */
export const schema = JSON.parse(json) as { name: string; settings: Setting[]; presets: { name: string }[] }
const defaults = Object.fromEntries(schema.settings.flatMap(({ id, default: value = '' }) => (id ? [[id, value]] : [])))

const liquid = new Liquid()
// As in Shopify, a schema is read by the theme editor and writes nothing.
liquid.registerTag('schema', {
  parse(_token: TagToken, rest: TopLevelToken[]) {
    while (rest.length > 0) if ((rest.shift() as TagToken).name === 'endschema') return
    throw new Error('a schema without an end')
  },
  render: () => '',
})
const template = liquid.parse(source)

export type ShopifyRequest = { locale?: string; isEditor?: boolean }

/** What a theme writes for the block, without the line break that ends the file. */
export const renderShopify = (settings: { [id: string]: string }, { locale, isEditor }: ShopifyRequest = {}): string =>
  String(
    liquid.renderSync(template, {
      block: { settings: { ...defaults, ...settings } },
      request: { locale: { iso_code: locale ?? 'zh-CN' }, design_mode: isEditor ?? false },
    }),
  ).replace(/\n$/, '')
