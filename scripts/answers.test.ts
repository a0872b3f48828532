import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as organization from '@liangpai/core/organization'
import * as schema from '@liangpai/core/organization/schema'
import * as presentation from '@liangpai/presentation'
import ts from 'typescript'
import { expect, test } from 'vitest'

// What a page shows as an answer is what the code answers:
//
//   votes('fullMember') // true

const root = join(import.meta.dirname, '..')
const modules: Readonly<Record<string, unknown>> = {
  '@liangpai/core/organization': organization,
  '@liangpai/core/organization/schema': schema,
  '@liangpai/presentation': presentation,
}
const pages = ['docs/domain.md', 'packages/core/README.md']

/** The code of a page that needs nothing but these modules. */
const examplesOf = (page: string) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/```ts\n([^]*?)```/g)]
    .map(([, code = '']) => code)
    .filter((code) => [...code.matchAll(/ from '([^']+)'/g)].every(([, name = '']) => Object.hasOwn(modules, name)))

/** The answer beside an expression, or in the lines below it. */
function answerTo(statement: ts.ExpressionStatement, code: string): string | undefined {
  const [, answer] = /^[ \t]*\n?((?:[ \t]*\/\/ .*(?:\n|$))+)/.exec(code.slice(statement.end)) ?? []
  return answer?.replaceAll(/^[ \t]*\/\/ /gm, '')
}

/** The code with each answer compared. */
function withChecks(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  return source.statements
    .map((statement) => {
      const answer = ts.isExpressionStatement(statement) ? answerTo(statement, code) : undefined
      return answer === undefined ? statement.getText() : `check(${statement.getText().replace(/;$/, '')}, (${answer}))`
    })
    .join('\n')
}

function run(code: string, check: (value: unknown, answer: unknown) => void): void {
  const module = ts.ModuleKind.CommonJS
  const { outputText } = ts.transpileModule(withChecks(code), {
    compilerOptions: { module, target: ts.ScriptTarget.ES2022 },
  })
  // oxlint-disable-next-line typescript/no-implied-eval -- the pages of this repository
  new Function('require', 'exports', 'check', outputText)((name: string) => modules[name], {}, check)
}

const examples = pages.flatMap((page) =>
  examplesOf(page).map((code, index) => ({ name: `${page} ${index + 1}`, code })),
)

test.each(examples)('$name gives the answers that it shows', ({ code }) => {
  let answers = 0
  run(code, (value, answer) => {
    answers++
    expect(value).toEqual(answer)
  })
  expect(answers).toBeGreaterThan(0)
})

/** The exports of a module that an example imports and then uses, or names as `schema.period`. */
function usedIn(code: string, door: string): string[] {
  const imported = new RegExp(`import \\{([^}]*)\\} from '${door}'`).exec(code)?.[1] ?? ''
  const [, all] = new RegExp(`import \\* as (\\w+) from '${door}'`).exec(code) ?? []
  const named = imported.split(',').map((one) => one.trim())
  const isUsed = (name: string) => (code.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1
  const members = all === undefined ? [] : [...code.matchAll(new RegExp(`\\b${all}\\.(\\w+)`, 'g'))]
  return [...named.filter(isUsed), ...members.map(([, name = '']) => name)]
}

test.each(['@liangpai/core/organization', '@liangpai/core/organization/schema'])(
  'every value that %s exports is used in an example',
  (door) => {
    const used = new Set(examples.flatMap(({ code }) => usedIn(code, door)))
    const names = Object.keys(modules[door] as object)
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !used.has(name))).toEqual([])
  },
)

test('a wrong answer is found', () => {
  const wrong = "import { votes } from '@liangpai/core/organization'\nvotes('fullMember')\n// false\n"
  expect(() => run(wrong, (value, answer) => expect(value).toEqual(answer))).toThrow()
})
