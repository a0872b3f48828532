// @vitest-environment-options { "url": "https://heyu-tea.example/" }
import { beforeEach, expect, test, vi } from 'vitest'

const [ONE, OTHER] = ['https://liang.yunting.example', 'https://liang.qinghe.example']
const link = (origin: string) => `<a href="${origin}/verify/7K3M9QXW2BHK">身份核验</a>`

beforeEach(() => vi.resetModules())

/** The registry of an element in a page that has files of `files`' registries. */
async function registryOf(attribute: string, content: string, files = [ONE]) {
  const [{ sourceOf }, { addRegistry }] = await Promise.all([import('./source.ts'), import('./registries.ts')])
  for (const registry of files) addRegistry(registry, [])
  const host = Object.assign(document.createElement('div'), { badge: '7K3M-9QXW-2BHK', registry: attribute, src: '' })
  host.innerHTML = content
  const { registry, origin } = sourceOf(host)
  return { registry, origin }
}

test('the registry is the attribute’s, whatever the link says', async () => {
  expect(await registryOf(`${OTHER}/`, link(ONE))).toEqual({ registry: OTHER, origin: OTHER })
})

test('without the attribute, the registry is that of the link if the page has a file of it', async () => {
  expect(await registryOf('', link(OTHER), [ONE, OTHER])).toEqual({ registry: OTHER, origin: OTHER })
})

test('a link of a registry without a file leads to the first file’s registry, which is not the badge’s own', async () => {
  expect(await registryOf('', link('https://x.example'), [ONE, OTHER])).toEqual({
    registry: ONE,
    origin: 'https://x.example',
  })
})

test.each(['', '<a href="javascript:alert(1)">身份核验</a>', '<a>身份核验</a>'])(
  'without a link to the web the registry is the first file’s: %s',
  async (content) => {
    expect(await registryOf('', content, [OTHER, ONE])).toEqual({ registry: OTHER, origin: '' })
  },
)

test('in a page without a file of a registry, the registry is that of the link, and without a link there is none', async () => {
  expect(await registryOf('', link(ONE), [])).toEqual({ registry: ONE, origin: ONE })
  expect(await registryOf('', '', [])).toEqual({ registry: '', origin: '' })
})

test.each(['javascript:alert(1)', 'http://[', 'data:text/html,x'])(
  'an attribute that is no web address names no registry: %s',
  async (attribute) => {
    expect(await registryOf(attribute, link(ONE))).toEqual({ registry: '', origin: '' })
  },
)
