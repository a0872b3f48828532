import { Command, CommanderError, Option } from 'commander'
import { expect, test } from 'vitest'
import { refusalText } from './refusalText.ts'
import { usageFault } from './usageFault.ts'

/** What commander itself throws at a command line. */
async function faultOf(...argv: string[]): Promise<CommanderError> {
  const program = new Command('liangpai').exitOverride().configureOutput({ outputError: () => {}, writeOut: () => {} })
  const review = program.command('review <request>').requiredOption('--as <person>', 'who')
  review.addOption(new Option('--level <text>', 'level').choices(['a', 'b'])).action(() => {})
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error
    throw error
  }
  throw new Error('no fault')
}

test.each([
  ['an unknown command', ['reviw', 'x'], 'commandUnknown', 'reviw（是不是 review？）'],
  ['an unknown option', ['review', 'x', '--as', 'lu', '--levl', 'a'], 'optionUnknown', '--levl（是不是 --level？）'],
  ['a mandatory option that is missing', ['review', 'x'], 'optionMissing', '--as <person>'],
  ['an option without its value', ['review', 'x', '--as'], 'optionValueMissing', '--as <person>'],
  ['an argument that is missing', ['review', '--as', 'lu'], 'argumentMissing', '<request>'],
  ['an argument too many', ['review', 'x', 'y', '--as', 'lu'], 'argumentExcess', 'x, y'],
  [
    'a value that is no choice',
    ['review', 'x', '--as', 'lu', '--level', 'c'],
    'valueInvalid',
    '--level <text>：写的是 c，可用的是 a, b',
  ],
] as const)('%s is said in the language of the terminal', async (_, argv, code, detail) => {
  const fault = usageFault(await faultOf(...argv))
  expect(refusalText(fault!, 'zh-Hans').split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(`^${code}: .+。$`),
    detail,
  ])
  expect(refusalText(fault!, 'en')).not.toMatch(/[\u4e00-\u9fff]/)
})

test('help is no fault', async () => {
  expect(usageFault(await faultOf('review', '--help'))).toBeUndefined()
})
