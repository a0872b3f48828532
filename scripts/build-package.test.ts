import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFiles } from './build-package.ts'

let folder = ''
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const replace = (keep?: (file: string) => boolean) => replaceFiles(join(folder, 'built'), join(folder, 'dist'), keep)

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'build-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('a first build makes dist, folders included', () => {
  write('built/node/index.js', '1')
  replace()
  expect(read('dist/node/index.js')).toBe('1')
})

test('a build with the same result leaves each file as it is', () => {
  write('dist/index.js', '1')
  const before = statSync(join(folder, 'dist/index.js'), { bigint: true })
  write('built/index.js', '1')
  replace()
  expect(statSync(join(folder, 'dist/index.js'), { bigint: true })).toMatchObject({
    ino: before.ino,
    mtimeNs: before.mtimeNs,
  })
})

test('a changed file is replaced, and what is no longer built is deleted', () => {
  write('dist/index.js', '1')
  write('dist/chunk-a.js', '1')
  write('built/index.js', '2')
  write('built/chunk-b.js', '2')
  replace()
  expect(read('dist/index.js') + read('dist/chunk-b.js')).toBe('22')
  expect(existsSync(join(folder, 'dist/chunk-a.js'))).toBe(false)
})

test('types of an earlier build stay where a build makes none', () => {
  write('dist/index.d.ts', 'type')
  write('built/index.js', '1')
  replace((file) => file.endsWith('.d.ts'))
  expect(read('dist/index.d.ts')).toBe('type')
})
