import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const packages = join(import.meta.dirname, '../packages')

test.each(['mediation', 'services'])(
  'the first example of the README of %s runs on the pure domain, and prints what stands beside it',
  (name) => {
    const folder = join(packages, name)
    const [, code = ''] = /```ts\n([^]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
    const beside = [...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text)
    const flags = ['--conditions=@liangpai/source', '--input-type=module-typescript', '--eval', code]
    const printed = execFileSync(process.execPath, flags, { cwd: folder, encoding: 'utf8' })
    expect(beside).toHaveLength(2)
    expect(printed.trimEnd().split('\n')).toEqual(beside)
  },
)
