import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')

/** Runs the program on this Node, which says that it is another one. */
function runOn(version: string, ...words: string[]) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const options = ['--conditions=@liangpai/source', '--import', `data:text/javascript,${pretend}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, main, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.each(['12.22.12', '20.20.2', '22.17.1'])('Node %s is told that it is too old, exit code 2', (version) => {
  const stderr = `liangpai needs Node 22.18 or newer; this is Node ${version}.\n`
  expect(runOn(version, '--help')).toEqual({ status: 2, stdout: '', stderr })
})

test('the oldest supported Node runs the program', () => {
  expect(runOn('22.18.0', '--help')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('charter'),
  })
})

test('the oldest Node is that of package.json, and nothing is imported before it is compared', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
  expect(engines.node).toMatch(/^\^22\.18\.0 /)
  expect(readFileSync(main, 'utf8')).not.toMatch(/^import/m)
})
