import { sayHelp } from '@liangpai/presentation'
import { type Command, Help } from 'commander'
import { expect, test } from 'vitest'
import { programIn } from '../program.ts'
import { examples } from './examples.ts'
import { sections } from './sections.ts'

const leaves = (command: Command, path: readonly string[] = []): [path: string, command: Command][] =>
  new Help().visibleCommands(command).flatMap((inner) => {
    if (inner.name() === 'help') return []
    const name = [...path, inner.name()]
    return [[name.join(' '), inner], ...leaves(inner, name)]
  })

/** Commander prints help and leaves; here it is returned. */
const helpOf = (command: Command): string => command.helpInformation()

test('each command stands in one section of the help', () => {
  const listed = Object.values(sections).flat()
  const names = leaves(programIn('en')).flatMap(([path]) => (path.includes(' ') ? [] : [path]))
  expect(listed.toSorted()).toEqual(names.toSorted())
})

test('the sections stand in their order', () => {
  const help = helpOf(programIn('en'))
  const places = Object.keys(sections).map((section) => help.indexOf(`\n${section}:\n`))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('each command has one worked example, which the program would take', async () => {
  const program = programIn('en')
  const commands = leaves(program)
  expect(Object.keys(examples).toSorted()).toEqual(commands.map(([path]) => path).toSorted())
  for (const [path, command] of commands) {
    if (command.commands.length > 0) continue
    let taken = false
    command.action(() => void (taken = true))
    await program.parseAsync(examples[path]?.split(' ') ?? [], { from: 'user' })
    expect([path, taken]).toEqual([path, true])
  }
})

const INTERNAL = /[\u4e00-\u9fff]/

test.each(['zh-Hans', 'zh-Hant'] as const)(
  'all of the help is in %s: summaries, arguments, options, titles',
  (language) => {
    for (const [path, command] of leaves(programIn(language))) {
      expect([path, command.description()]).toEqual([path, expect.stringMatching(INTERNAL)])
      for (const option of [...command.options, ...command.registeredArguments]) {
        if (option.description === '') continue // a file, a folder: its name says all
        const base = option.description.replace(/ \(default: .*\)$/s, '')
        expect([path, base, sayHelp(base, language)]).toEqual([path, base, expect.stringMatching(INTERNAL)])
      }
    }
    const help = helpOf(programIn(language))
    expect(help).not.toMatch(/Usage:|Options:|Commands:|display help|print the version/)
  },
)

test('an option that has to stand there is marked, and what is taken where another does not', () => {
  const attest = leaves(programIn('zh-Hans')).find(([path]) => path === 'attest')?.[1]
  expect(attest && helpOf(attest)).toMatch(/--status <text>\s+依据所证明的身份（必填；可选：applicant/)
  const request = leaves(programIn('en')).find(([path]) => path === 'request')?.[1]
  expect(request && helpOf(request)).toMatch(/\(choices: operator,\s+keyPerson, employee; default: operator\)/)
})
