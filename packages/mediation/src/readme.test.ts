import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..')

test('the example of the README runs on the pure domain, and prints what stands beside it', () => {
  const [, code = ''] = /```ts\n([^]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
  const beside = [...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text)
  const flags = ['--conditions=@liangpai/source', '--input-type=module-typescript', '--eval', code]
  const printed = execFileSync(process.execPath, flags, { cwd: folder, encoding: 'utf8' })
  expect(beside).toHaveLength(2)
  expect(printed.trimEnd().split('\n')).toEqual(beside)
})
