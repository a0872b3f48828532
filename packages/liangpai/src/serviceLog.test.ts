import { Writable } from 'node:stream'
import { Refusal } from '@liangpai/server'
import type { Logger } from 'pino'
import { expect, test } from 'vitest'
import { noteTo, openLog, reportTo } from './serviceLog.ts'

/** What is written to a log. */
function linesOf(write: (log: Logger) => void): Record<string, unknown>[] {
  let text = ''
  const to = new Writable({ write: (chunk, _encoding, done) => ((text += String(chunk)), done()) })
  write(openLog(to))
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** What a fault leaves in the log. */
const logged = (error: unknown) => linesOf((log) => reportTo(log, 'zh-Hans')(error))

test('a refusal is one line: its code, its sentence and what to do, and no stack', () => {
  const [line, ...others] = logged(new Refusal('storageFull'))
  expect(line).toMatchObject({ code: 'storageFull' })
  expect(line?.['msg']).toMatch(/^storageFull: 磁盘已满/)
  expect(line?.['next']).toMatch(/。$/)
  expect(line).not.toHaveProperty('err')
  expect(others).toEqual([])
})

test('several faults are a line each', () => {
  const both = new AggregateError([new Refusal('storageFull'), new TypeError('no')])
  expect(logged(both)).toMatchObject([{ code: 'storageFull' }, { err: { type: 'TypeError' } }])
})

test('a fault that nobody foresaw is logged with its stack', () => {
  expect(logged(new TypeError('no'))).toMatchObject([
    { err: { stack: expect.stringContaining('serviceLog.test') as string } },
  ])
})

test('what was put right is one line in the words of its finding, with how much and what to do', () => {
  const repair = { what: 'journalFilled', urgency: 'soon', detail: '3' } as const
  const [line, ...others] = linesOf((log) => noteTo(log, 'zh-Hans')(repair))
  expect(line).toMatchObject({ code: 'journalFilled', detail: '3' })
  expect(line?.['msg']).toMatch(/^journalFilled: 日志的副本缺了几行/)
  expect(line?.['next']).toMatch(/。$/)
  expect(others).toEqual([])
})
