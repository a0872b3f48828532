import { type Language, sayHelp } from '@liangpai/presentation'
import { Argument, type Command, Help, type Option } from 'commander'
import { examples } from './examples.ts'
import { sectionOf, sections } from './sections.ts'

/** Says the help of a whole program in a language, its commands in sections, each with one worked example. */
export function sayHelpOf(program: Command, language: Language): void {
  const say = (english: string) => sayHelp(english, language)
  program
    .helpOption('-h, --help', say('show this help'))
    .helpCommand('help [command]', say('show the help of a command'))
  const order = Object.values(sections).flat()
  // Commander prints sections in the order in which their first commands were added.
  ;(program.commands as Command[]).sort((a, b) => order.indexOf(a.name()) - order.indexOf(b.name()))
  for (const command of program.commands) {
    const section = sectionOf(command.name())
    if (section !== undefined) command.helpGroup(`${say(section)}${colon(language).trim()}`)
  }
  sayCommand(program, language, [])
}

const colon = (language: Language) => (language === 'en' ? ': ' : '：')

function sayCommand(command: Command, language: Language, path: readonly string[]): void {
  const say = (english: string) => sayHelp(english, language)
  const name = path.join(' ')
  command.description(say(command.description())).configureHelp({
    styleTitle: (title) => say(title),
    optionDescription: (option) => optionText(option, language),
    argumentDescription: (argument) => argumentText(argument, language),
  })
  if (path.length > 0) command.helpOption('-h, --help', say('show this help'))
  const example = examples[name]
  if (example !== undefined) command.addHelpText('after', `\n${say('Example:')}\n  liangpai ${example}`)
  for (const inner of command.commands) sayCommand(inner, language, [...path, inner.name()])
}

/** What an option is, whether it has to stand there, and what is taken where it does not. */
function optionText(option: Option, language: Language): string {
  const { description, mandatory, argChoices } = option
  const [, words = description, fallback] = /^(.*?)(?: \(default: (.*)\))?$/s.exec(description) ?? []
  const standard = fallback ?? (option.defaultValue === undefined ? undefined : String(option.defaultValue))
  const notes = [
    mandatory ? sayHelp('required', language) : undefined,
    argChoices && `${sayHelp('choices', language)}${colon(language)}${argChoices.join(', ')}`,
    standard !== undefined && `${sayHelp('default', language)}${colon(language)}${standard}`,
  ].filter((note) => typeof note === 'string')
  const said = sayHelp(words, language)
  return notes.length === 0
    ? said
    : language === 'en'
      ? `${said} (${notes.join('; ')})`
      : `${said}（${notes.join('；')}）`
}

function argumentText(argument: Argument, language: Language): string {
  return new Help().argumentDescription(new Argument(argument.name(), sayHelp(argument.description, language)))
}
