import { type Language, printableLines } from '@liangpai/presentation'
import { type Command, Option } from 'commander'
import { terminalLanguage } from './language.ts'
import { resultText } from './resultText.ts'

/** Where one command is read: in which language, and whether by people or by a program. */
export type Terminal = {
  readonly language: Language
  /** Whether JSON was asked for. */
  wantsJson(): boolean
  /** Prints a result: for people where somebody reads along, as JSON for programs. What a terminal would obey is escaped. */
  print(result: unknown): void
  /** Whether somebody reads along who did not ask for JSON. */
  isForPeople(): boolean
  /** Writes a document: to a file or program as it is, to people with what a terminal would obey escaped. */
  write(document: string): void
  /** Says something beside the results. */
  say(text: string): void
}

/** The options by which a reader chooses; they stand anywhere on the command line. */
export function addTerminalOptions(program: Command): void {
  program
    .addOption(
      new Option(
        '--lang <language>',
        'the language of what is said: zh-Hans, zh-Hant or en; that of the terminal unless given',
      ).choices(languages),
    )
    .option('--json', 'print JSON, for programs; so it is where nobody reads along')
}

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies readonly Language[]

/** The language in which a command line is answered: that of `--lang`, looked for before anything is parsed, else the terminal's. */
export function languageOfLine(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const chosen = argv[at]?.split('=')[1] ?? argv[at + 1]
  return (at >= 0 && languages.find((language) => language === chosen)) || terminalLanguage(env)
}

/** The terminal of a program whose command line is being parsed. */
export function terminalOf(program: Command, language: Language): Terminal {
  const wantsJson = () => program.opts<{ json?: boolean }>().json === true
  const isForPeople = () => !wantsJson() && process.stdout.isTTY
  return {
    language,
    wantsJson,
    isForPeople,
    write: (document) => void process.stdout.write(process.stdout.isTTY ? printableLines(document) : document),
    print(result) {
      const text = isForPeople() ? resultText(result, language) : `${JSON.stringify(result, null, 2)}\n`
      process.stdout.write(printableLines(text))
    },
    say: (text) => void process.stderr.write(printableLines(text)),
  }
}
