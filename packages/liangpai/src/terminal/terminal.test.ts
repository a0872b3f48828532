import { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addTerminalOptions, languageOfLine, terminalOf } from './terminal.ts'

let out = ''
beforeEach(() => {
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(process.stdout, 'isTTY')
})

function printed(result: unknown, { argv = [], isTTY }: { argv?: string[]; isTTY: boolean }): string {
  process.stdout.isTTY = isTTY
  const program = new Command()
  addTerminalOptions(program)
  program.parse(argv, { from: 'user' })
  terminalOf(program, 'zh-Hans').print(result)
  return out
}

const result = {
  request: '4f2k9x',
  shop: { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] },
  expiresAt: Date.UTC(2026, 10, 24, 4) / 1000,
  journaled: true,
  proofs: [
    { claim: 'https://heyu-tea.example/', method: 'file', proven: false },
    { claim: '淘宝/9', method: 'review', proven: true },
  ],
  next: ['liangpai attest 4f2k9x', 'liangpai prove 4f2k9x'],
}

test('people read lines with labels, lists as tables whose columns stand below each other, and what to do next', () => {
  expect(printed(result, { isTTY: true }).split('\n')).toEqual([
    '申请号      4f2k9x',
    '店铺 姓名   荷雨茶铺',
    '店铺 网址   https://heyu-tea.example/',
    '有效到      2026年11月24日 12:00',
    '已写入日志  是',
    '',
    '需要证明',
    '网址或店铺编号             方式    已证明',
    'https://heyu-tea.example/  file    否',
    '淘宝/9                     review  是',
    '',
    '下一步: liangpai attest 4f2k9x',
    '',
    '下一步: liangpai prove 4f2k9x',
    '',
  ])
})

test.each([
  ['where nobody reads along', { isTTY: false }],
  ['where JSON was asked for', { isTTY: true, argv: ['--json'] }],
])('programs read JSON %s', (_, where) => {
  expect(JSON.parse(printed(result, where))).toEqual(result)
})

test.each([true, false])('a character that a terminal obeys is printed as its code (terminal: %s)', (isTTY) => {
  const name = '茶\u009b31m\u202e'
  expect(printed({ name }, { isTTY })).toContain('茶\\u009b31m\\u202e')
  if (!isTTY) expect(JSON.parse(out)).toEqual({ name })
})

test.each([
  [['list', '--lang', 'zh-Hant'], 'zh-Hant'],
  [['--lang=en', 'list'], 'en'],
  [['list', '--lang', 'fr'], 'zh-Hans'],
  [['list', '--lang'], 'zh-Hans'],
  [['list'], 'zh-Hans'],
])('the command line %j is answered in %s', (argv, language) => {
  expect(languageOfLine(argv, { LANG: 'zh_CN.UTF-8' })).toBe(language)
})
