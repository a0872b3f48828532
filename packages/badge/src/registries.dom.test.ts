// @vitest-environment-options { "url": "https://heyu-tea.example/" }
import { beforeEach, describe, expect, test, vi } from 'vitest'

const [ONE, OTHER] = ['https://liang.yunting.example', 'https://liang.qinghe.example']
const [A, E, I] = ['A', 'E', 'I'].map((letter) => letter.repeat(43)) as [string, string, string]

/** The roots of a page that starts empty. */
let page: typeof import('./registries.ts')
beforeEach(async () => {
  vi.resetModules()
  page = await import('./registries.ts')
})

describe('whom a page trusts', () => {
  test('roots of a file count for bundles of its registry alone, and for those of the page', () => {
    page.addRegistry(ONE, [A])
    page.addRegistry(`${OTHER}/badge.js`, [E])
    expect([page.anchorsFor(ONE), page.anchorsFor(OTHER), page.anchorsFor('https://x.example')]).toEqual([[A], [E], []])
    expect(page.anchorsFor('')).toEqual([A, E])
  })

  test('roots of configure count for every bundle, and add up', () => {
    page.configure({ anchors: [A] })
    page.configure({ anchors: [E], registry: ONE })
    page.addRegistry(OTHER, [I])
    expect([page.anchorsFor(ONE), page.anchorsFor(OTHER)]).toEqual([
      [A, E],
      [A, E, I],
    ])
  })

  test('registries stand in the order in which they came', () => {
    page.addRegistry(ONE, [A])
    page.configure({ registry: `${OTHER}/` })
    page.addRegistry(ONE, [E])
    expect([...page.registries]).toEqual([ONE, OTHER])
  })

  test('whoever listens hears of what is added, and not of what is there already', () => {
    const listener = vi.fn<() => void>()
    page.registryChanges.addEventListener('change', listener)
    page.addRegistry(ONE, [A])
    expect(listener).toHaveBeenCalledTimes(1)
    page.addRegistry(ONE, [A])
    expect(listener).toHaveBeenCalledTimes(1)
    page.addRegistry(ONE, [E])
    expect(listener).toHaveBeenCalledTimes(2)
  })
})

describe('what is refused', () => {
  test.each(['', 'root', 'A'.repeat(42), `${'A'.repeat(42)}B`, 'A'.repeat(44), undefined, null, 7])(
    'an anchor that is no thumbprint throws in configure and addRegistry: %s',
    (anchor) => {
      const anchors = [anchor] as string[]
      expect(() => page.configure({ anchors })).toThrow(TypeError)
      expect(() => page.addRegistry(ONE, anchors)).toThrow(TypeError)
      expect(page.anchorsFor('')).toEqual([])
    },
  )

  test.each(['javascript:alert(1)', 'data:text/plain,x', 'http://['])(
    'a registry that is no web address throws in configure and addRegistry: %s',
    (registry) => {
      expect(() => page.configure({ registry })).toThrow(TypeError)
      expect(() => page.addRegistry(registry, [A])).toThrow(TypeError)
      expect([[...page.registries], page.anchorsFor('')]).toEqual([[], []])
    },
  )

  test('the error has a stable code, names what was given, and says what to do', () => {
    expect(() => page.configure({ anchors: [A, A.slice(1)] })).toThrow(
      expect.objectContaining({ code: 'ANCHOR_INVALID', message: expect.stringContaining(`copy it whole`) }),
    )
    expect(() => page.configure({ anchors: [A.slice(1)] })).toThrow(`: ${A.slice(1)}`)
    expect(() => page.configure({ registry: 'ftp://liang.example' })).toThrow(
      expect.objectContaining({
        code: 'REGISTRY_INVALID',
        message: expect.stringMatching(/: ftp:\/\/liang\.example$/),
      }),
    )
  })

  test.each([undefined, A, 7])('anchors that are no list throw in addRegistry: %s', (anchors) => {
    expect(() => page.addRegistry(ONE, anchors as unknown as string[])).toThrow(TypeError)
    expect([...page.registries]).toEqual([])
  })
})
