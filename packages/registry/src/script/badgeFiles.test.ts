import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { badgeFileName, readBadgeFiles, storeBadgeFile } from './badgeFiles.ts'

let place: ReturnType<typeof makeFolder>
let folder: string
beforeEach(() => {
  place = makeFolder()
  folder = join(place.data, 'badge-files')
})
afterEach(() => place.remove())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const namesIn = () => [...readBadgeFiles(folder).files.keys()].toSorted()

test('a file is named by its version and by the hash of its bytes', () => {
  expect(storeBadgeFile(folder, '1.0.0', bytesOf('one'))).toBe('1.0.0-7692c3ad')
  expect(badgeFileName('1.0.0-beta.1', bytesOf('one'))).toBe('1.0.0-beta.1-7692c3ad')
})

test('other bytes of the same version are another file, and both stay byte for byte', () => {
  const names = ['one', 'two'].map((text) => storeBadgeFile(folder, '1.0.0', bytesOf(text)))
  storeBadgeFile(folder, '0.9.0-rc.1', bytesOf('old'))
  expect(namesIn()).toEqual(expect.arrayContaining(names))
  expect(namesIn()).toHaveLength(3)
  expect(readBadgeFiles(folder).files.get(names[0] ?? '')).toEqual(bytesOf('one'))
})

test('storing a file again changes nothing, and nothing is left beside the files', () => {
  const name = storeBadgeFile(folder, '1.0.0', bytesOf('one'))
  storeBadgeFile(folder, '1.0.0', bytesOf('one'))
  expect(readdirSync(folder)).toEqual([`${name}.js`])
})

test('a file cut short on disk is not served under its name, and does not keep the others from being served', () => {
  const [cut = '', whole = ''] = ['one', 'two'].map((text) => storeBadgeFile(folder, '1.0.0', bytesOf(text)))
  writeFileSync(join(folder, `${cut}.js`), 'on')
  expect(readBadgeFiles(folder)).toEqual({ files: new Map([[whole, bytesOf('two')]]), damaged: [cut] })
  storeBadgeFile(folder, '1.0.0', bytesOf('one'))
  expect(readFileSync(join(folder, `${cut}.js`), 'utf8')).toBe('one')
  expect(readBadgeFiles(folder).damaged).toEqual([])
})

test('a folder or a dangling link under the name of a file does not keep the others from being served', () => {
  const name = storeBadgeFile(folder, '1.0.0', bytesOf('one'))
  mkdirSync(join(folder, '1.0.0-00000000.js'))
  symlinkSync(join(folder, 'nowhere'), join(folder, '1.0.0-11111111.js'))
  const { files, damaged } = readBadgeFiles(folder)
  expect([...files.keys()]).toEqual([name])
  expect(damaged.toSorted()).toEqual(['1.0.0-00000000', '1.0.0-11111111'])
})

test('what a crash left behind, and files of other names, are not served', () => {
  mkdirSync(folder)
  for (const name of ['.1.0.0-7692c3ad.js.17', '1.0.0.js', 'test.js', '1.0.0-7692C3AD.js', 'notes.txt'])
    writeFileSync(join(folder, name), 'one')
  expect(readBadgeFiles(folder)).toEqual({ files: new Map(), damaged: [] })
})

test('a version that is none is refused', () => {
  for (const version of ['', '1.0', '../1.0.0', '1.0.0/x'])
    expect(() => storeBadgeFile(folder, version, bytesOf('one'))).toThrow()
})
