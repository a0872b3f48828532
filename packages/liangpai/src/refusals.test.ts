import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings, refusals } from '@liangpai/presentation'
import { expect, test } from 'vitest'

const packages = join(import.meta.dirname, '../..')

/** What can refuse: the services, and the rules of organisations whose answers they pass on. */
const sources = globSync(['{server,registry,liangpai}/src/**/*.ts', 'core/src/organization/*.ts'], { cwd: packages })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(packages, path), 'utf8'))
  .join('\n')

test.each(Object.keys(refusals))('refusal %s is thrown somewhere', (code) => {
  expect(sources).toContain(`'${code}'`)
})

test.each(Object.keys(findings))('finding %s is made by a check', (code) => {
  expect(sources).toContain(`'${code}'`)
})
