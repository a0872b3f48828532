import { expect, test } from 'vitest'
import { nodeSqlite } from './nodeSqlite.ts'
import { isBusy } from './sqliteFault.ts'

test('a Date as parameter throws instead of moving the others up', () => {
  const db = nodeSqlite(':memory:')
  db.prepare('create table t (a, b)').run([])
  expect(() => db.prepare('insert into t values (?, ?)').run([new Date(0), 1])).toThrow('cannot be bound')
  db.close()
})

test('only a held lock is busy', () => {
  expect(isBusy(Object.assign(new Error('x'), { errcode: 5 }))).toBe(true)
  expect(isBusy(Object.assign(new Error('x'), { errcode: 517 }))).toBe(true)
  expect(isBusy(Object.assign(new Error('x'), { errcode: 19 }))).toBe(false)
  expect(isBusy('busy')).toBe(false)
})
