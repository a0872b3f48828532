import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings, refusals } from '@liangpai/presentation'
import { expect, test, vi } from 'vitest'
import { runProgram } from './program.ts'

const packages = join(import.meta.dirname, '../..')

/** What can refuse: the services, and the rules of organisations whose answers they pass on. */
const sources = globSync(
  ['{server,registry,mediation,services,liangpai}/src/**/*.ts', 'core/src/organization/**/*.ts'],
  {
    cwd: packages,
  },
)
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(packages, path), 'utf8'))
  .join('\n')

test.each(Object.keys(refusals))('refusal %s is thrown somewhere', (code) => {
  expect(sources).toContain(`'${code}'`)
})

test.each(Object.keys(findings))('finding %s is made by a check', (code) => {
  expect(sources).toContain(`'${code}'`)
})

test('what exactly was refused is a name or words of each language, never an English phrase in the source', () => {
  const details = [...sources.matchAll(/new Refusal\(\s*'\w+',\s*(?:`([^`]*)`|'([^']*)')/g)].map(
    ([, made, plain]) => made ?? plain,
  )
  expect(details.length).toBeGreaterThan(5)
  expect(
    details.filter((detail) => /(?<!--)\b[a-z]{2,} [a-z$]/i.test(detail?.replaceAll(/\$\{[^}]*\}/g, '$') ?? '')),
  ).toEqual([])
})

const steps = [...Object.entries(refusals), ...Object.entries(findings)].flatMap(([code, { next }]) =>
  Object.values(next).flatMap((words) =>
    [...words.matchAll(/liangpai ((?:(?:root|journal|clock) )?[a-z]+(?:-[a-z]+)*)(?: (--[a-z-]+))?/g)].map(
      ([, command = '', option = '']) => ({ code, command, option }),
    ),
  ),
)
const commands = [...new Set(steps.map(({ command }) => command))]

test.each(commands)('liangpai %s, which a next step names, is there with its options', async (command) => {
  let help = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((help += String(text)), true))
  await runProgram([...command.split(' '), '--help'])
  vi.restoreAllMocks()
  expect(help).toMatch(new RegExp(`^Usage: liangpai ${command}\\b`))
  for (const step of steps) if (step.command === command) expect(help, step.code).toContain(step.option)
})
