import { expect, test } from 'vitest'
import { inOrder } from './api.ts'

const report = (members: string[], union: string) =>
  [
    'export const recipient: z.ZodEnum<{',
    ...members.map((name) => `    ${name}: "${name}";`),
    '}>;',
    `    role: ${union};`,
    '',
  ].join('\n')

test('what a union is made of stands in one order, whatever the compiler read first', () => {
  const one = report(['member', 'authority', "'zh-Hans'"], '"secretary" | "deputySecretary"')
  const other = report(["'zh-Hans'", 'authority', 'member'], '"deputySecretary" | "secretary"')
  expect(inOrder(one)).toBe(inOrder(other))
  expect(inOrder(one)).toContain('    authority: "authority";\n    member: "member";\n}>;')
})

test('a member that goes, comes or changes is a difference', () => {
  const of = (members: string[]) => inOrder(report(members, '"a" | "b"'))
  expect(of(['member'])).not.toBe(of(['member', 'court']))
  expect(inOrder(report([], '"a" | "b"'))).not.toBe(inOrder(report([], '"a" | "c"')))
})
