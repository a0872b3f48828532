import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { servedFile } from '@liangpai/badge/file'
import { systemFaultWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { makeFolder } from '@liangpai/server/testing'
import { createWorld } from '@liangpai/world'
import { afterAll, expect, test } from 'vitest'
import { integrityOf } from './badgeFiles.ts'
import { verifyBadgeFile } from './verifyBadgeFile.ts'

const { anchors } = await createWorld()
const registry = 'https://badge.example'
const RELEASED = `(()=>{"use strict";const settings=JSON.parse('{"registry":"","anchors":[]}')})();`
const SERVED = servedFile(RELEASED, { registry, anchors })

const place = makeFolder()
afterAll(() => place.remove())

/** A package of the badge, unpacked. */
function unpack(version: string, released: string): string {
  const folder = join(place.data, version)
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(folder, 'dist/badge.iife.js'), released)
  return folder
}
const badge = unpack('1.2.3', RELEASED)
const other = unpack('1.2.4', RELEASED.replace('use strict', 'use string'))

function fileOf(text: string, name = 'downloaded.js'): string {
  const path = join(place.data, name)
  writeFileSync(path, text)
  return path
}

const refusalOf = (path: string, folder = badge) => {
  try {
    return verifyBadgeFile(path, folder)
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
}

test('a served file: release, registry, roots, name and hashes are shown', () => {
  const sha256 = createHash('sha256').update(SERVED).digest('hex')
  const name = `1.2.3-${sha256.slice(0, 8)}.js`
  const report = { release: '1.2.3', registry, anchors, name, sha256, integrity: integrityOf(Buffer.from(SERVED)) }
  expect(verifyBadgeFile(fileOf(SERVED), badge)).toEqual(report)
  expect(verifyBadgeFile(fileOf(SERVED, name), badge)).toEqual(report)
})

test.each([
  ['another script', 'alert(1)'],
  ['the released file itself', RELEASED],
  ['settings that are no origin', SERVED.replace(registry, 'https://badge.example/path')],
  ['a root that is no thumbprint', SERVED.replace(anchors[0] ?? '', 'x')],
  ['settings twice', `${SERVED}${SERVED}`],
])('%s is refused as badgeFileForeign', (_, text) => {
  expect(refusalOf(fileOf(text))).toBe('badgeFileForeign')
})

test.each([
  ['one character beside the settings', SERVED.replace('use strict', 'use strikt')],
  ['a script behind it', `${SERVED}fetch('https://elsewhere.example')`],
  ['a byte that is no ASCII', `${SERVED}//\u00b7`],
])('%s is refused as badgeFileChanged', (_, text) => {
  expect(refusalOf(fileOf(text))).toBe('badgeFileChanged')
})

test('a file of another release is refused, unless it is compared with that one', () => {
  const served = fileOf(servedFile(RELEASED.replace('use strict', 'use string'), { registry, anchors }))
  expect(refusalOf(served)).toBe('badgeFileChanged')
  expect(verifyBadgeFile(served, other).release).toBe('1.2.4')
})

test('other roots under the name of a file that was handed out are refused as badgeFileRenamed', () => {
  const name = verifyBadgeFile(fileOf(SERVED), badge).name
  const swapped = servedFile(RELEASED, { registry, anchors: ['E'.repeat(43)] })
  expect(refusalOf(fileOf(swapped, name))).toBe('badgeFileRenamed')
})

test('a file or a package that is not there is refused as badgeFileUnreadable, which says so in each language', () => {
  const missing = join(place.data, 'missing.js')
  const detail = systemFaultWords(missing, 'ENOENT')
  expect(() => verifyBadgeFile(missing)).toThrow(expect.objectContaining({ detail }))
  expect(refusalOf(missing)).toBe('badgeFileUnreadable')
  expect(refusalOf(fileOf(SERVED), join(place.data, 'missing'))).toBe('badgeFileUnreadable')
})
