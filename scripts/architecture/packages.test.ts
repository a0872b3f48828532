import { expect, test } from 'vitest'
import type { Module } from './modules.ts'
import { packageFaults } from './packages.ts'

const importing = (name: string, specifier: string): Module => ({
  file: `packages/${name}/src/a.ts`,
  package: name,
  isTest: false,
  imports: [{ specifier, to: undefined, typeOnly: true, line: 1 }],
})

test.each(['mediation', 'services'])(
  'what serves members, %s, cannot learn who shows a badge: it may reach neither registry, judge, client nor badge',
  (name) => {
    for (const door of ['registry', 'core', 'client', 'badge', 'presentation/verdict'])
      expect(packageFaults([importing(name, `@liangpai/${door}`)])).toHaveLength(1)
    expect(packageFaults([importing(name, '@liangpai/core/organization')])).toEqual([])
  },
)
