import { printable, printableLines } from '@liangpai/presentation'
import { Command, CommanderError } from 'commander'
import { checkOneBadge } from './checkBadge.ts'
import { checkShops, type ShopsOptions } from './checkShops.ts'
import { CommandError, EXIT, failureOf, sayError } from './exit.ts'
import { readSettings, type SettingOptions } from './settings.ts'

type Options = SettingOptions & Partial<ShopsOptions> & { page?: string }

const HELP = `
One badge: prints a line of JSON. Exit code 0 verified, 1 not verified, 2 wrong usage, 3 no evidence at present.
A file of shops, with --state: columns code and page, or listing_host and listing_id, found by these or by common names
for them. Prints what has changed since the last run. Exit code 0 unchanged, 1 changes, 2 wrong usage or a file that
cannot be audited, 3 incomplete: some rows have no answer or cannot be read, or the run was interrupted; run it again to
go on.

LIANGPAI_REGISTRY, LIANGPAI_ANCHORS and LIANGPAI_REVOKED are read where an option is not given; spaces separate values.
`

/** Runs a command line of `liangpai-audit`; returns its exit code. */
export async function runCommand(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const program = createProgram()
  try {
    program.parse(argv, { from: 'user' })
    return await run(program.args[0] ?? '', program.opts<Options>(), signal)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.USAGE // It has printed its own message.
    const { exit, message } = failureOf(error)
    sayError(message)
    return exit
  }
}

// No option takes several values: it would take the file's name for one of them.
const createProgram = (): Command =>
  new Command('liangpai-audit')
    .description('Checks badges in bulk, offline between refreshes.')
    .argument('<what>', 'a code, the address of a verify page or bundle, a bundle, or with --state a file of shops')
    .option(
      '--registry <origin>',
      'a registry; repeated for several, of which the first is asked for bare codes',
      collect,
    )
    .option('--anchor <thumbprint>', 'a root key that is pinned; repeated for several', collect)
    .option('--revoked <thumbprint>', 'a key that counts as absent; repeated for several', collect)
    .option('--page <address>', 'the page of one badge')
    .option('--page-optional', 'a row without page or listing asks only whether its badge is in effect')
    .option('--state <folder>', 'where evidence and results are stored from one run to the next')
    .option('--results <file>', 'writes all results, in the format that its name ends in')
    .option('--format <format>', 'csv, jsonl or html')
    .option('--threads <count>', 'worker threads, by default one a core; 1 judges without')
    .option('--quiet', 'no progress')
    .addHelpText('after', HELP)
    .showHelpAfterError('Run liangpai-audit --help to see what it takes.')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(printableLines(text)) })

const collect = (value: string, others: readonly string[] = []): string[] => [...others, value]

async function run(input: string, options: Options, signal: AbortSignal): Promise<number> {
  const settings = readSettings(options, process.env)
  checkValues(options)
  const { state } = options
  if (state !== undefined) return checkShops(input, { settings, options: { ...options, state }, signal })
  if (/\.(?:csv|tsv|txt)$/i.test(input)) throw new CommandError('STATE_MISSING', 'a file of shops needs --state FOLDER')
  const { exit, output } = await checkOneBadge(input, settings, options.page)
  process.stdout.write(`${printable(output)}\n`)
  return exit
}

/** Refuses an option in the place of a value. (A thumbprint may begin with a dash.) */
function checkValues({ state, results, format, page, threads }: Options): void {
  for (const [name, value] of Object.entries({ state, results, format, page, threads }))
    if (value === '' || value?.startsWith('--')) throw new CommandError('VALUE_MISSING', `--${name} has no value`)
}
