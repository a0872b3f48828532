import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const run = (...argv: string[]): string =>
  execFileSync(process.execPath, ['--conditions=@liangpai/source', main, ...argv], { encoding: 'utf8' })

/** What the completer offers at the end of a line; its last line is a directive for the shell. */
const completed = (...line: string[]): string[] =>
  run('complete', '--', ...line)
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((offered) => offered.split('\t')[0] ?? '')

test.each(['bash', 'zsh'])('the script for %s is read by that shell', (shell) => {
  const script = run('completion', shell)
  expect(script).toContain('liangpai')
  const { error, status, stderr } = spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' })
  // A shell that is not installed reads nothing.
  if (error && 'code' in error && error.code === 'ENOENT') return
  expect([status, stderr]).toEqual([0, ''])
})

test('verbs, their options and the values of those are completed', () => {
  expect(completed('refu')).toEqual(['refuse'])
  expect(completed('refuse', '4f2k9x', '--rea')).toEqual(['--reason'])
  expect(completed('refuse', '4f2k9x', '--reason', '')).toEqual(['notEligible', 'notOnRoll', 'notOperator', 'other'])
  expect(completed('refuse', '4f2k9x', '--reason', 'notO')).toEqual(['notOnRoll', 'notOperator'])
  expect(completed('no-such-verb-')).toEqual([])
})
