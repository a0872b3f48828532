import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../testing/databases.ts'
import { mountSmallDisk, noSmallDisk } from '../testing/smallDisk.ts'
import { writeWhole } from './wholeFile.ts'

let place: ReturnType<typeof makeFolder>
beforeEach(() => void (place = makeFolder()))
afterEach(() => place.remove())

const refusal = (code: string) => expect.objectContaining({ code }) as Error

test('a file is written whole, for its owner alone, and nothing is left beside it', () => {
  writeWhole(join(place.data, 'key'), 'secret')
  expect(readFileSync(join(place.data, 'key'), 'utf8')).toBe('secret')
  expect(statSync(join(place.data, 'key')).mode & 0o777).toBe(0o600)
  expect(readdirSync(place.data)).toEqual(['key'])
})

test('another file is replaced only where that was asked for', () => {
  const path = join(place.data, 'key')
  writeWhole(path, 'one')
  expect(() => writeWhole(path, 'two')).toThrow(refusal('fileExists'))
  expect(readFileSync(path, 'utf8')).toBe('one')
  writeWhole(path, 'two', { replace: true })
  expect(readFileSync(path, 'utf8')).toBe('two')
})

test('a folder that is no folder is folderUnwritable', () => {
  writeFileSync(join(place.data, 'file'), '')
  expect(() => writeWhole(join(place.data, 'file/key'), 'x')).toThrow(refusal('folderUnwritable'))
})

test.skipIf(noSmallDisk)('on a full disk nothing is there, and the earlier file stays', () => {
  const disk = mountSmallDisk(64 * 1024)
  const path = join(disk.path, 'answer.json')
  writeWhole(path, 'earlier')
  expect(() => writeWhole(path, Buffer.alloc(200_000), { replace: true })).toThrow(refusal('storageFull'))
  expect(readdirSync(disk.path)).toEqual(['answer.json'])
  expect(readFileSync(path, 'utf8')).toBe('earlier')
  disk.remove()
})

test('a process that may write no more leaves no part of a file', () => {
  const program = `import { writeWhole } from ${JSON.stringify(join(import.meta.dirname, 'wholeFile.ts'))}
    try { writeWhole(process.argv[1], Buffer.alloc(100_000)) } catch (error) { console.log(error.code) }`
  const limited = 'ulimit -f 16; exec "$0" "$@"' // blocks of 512 bytes, or of 1024
  const options = ['--conditions=@liangpai/source', '--input-type=module', '-e', program, join(place.data, 'key')]
  const { stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath, ...options], { encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({ stdout: 'storageFull\n', stderr: '' })
  expect(readdirSync(place.data)).toEqual([])
})
