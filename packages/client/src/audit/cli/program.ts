import { Command, CommanderError } from 'commander'
import { checkOneBadge } from './checkBadge.ts'
import { checkShops, type ShopsOptions } from './checkShops.ts'
import { CommandError, EXIT, failureOf } from './exit.ts'
import { readSettings, type SettingOptions } from './settings.ts'

type Options = SettingOptions & Partial<ShopsOptions> & { page?: string }

const HELP = `
One badge: prints a line of JSON. Exit code 0 verified, 1 not verified, 2 wrong usage, 3 no evidence at present.
A file of shops, with --state: columns code, page, listing_host, listing_id, found by name. Prints what has changed
since the last run. Exit code 0 unchanged, 1 changes, 2 wrong usage, 3 incomplete: some rows have no answer, or the
run was interrupted; run it again to go on.
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
    process.stderr.write(`${message}\n`)
    return exit
  }
}

const createProgram = (): Command =>
  new Command('liangpai-audit')
    .description('Checks badges in bulk, offline between refreshes.')
    .argument('<what>', 'a code, the address of a verify page or bundle, a bundle, or with --state a file of shops')
    .option('--registry <origin...>', 'registries; the first is asked for bare codes (LIANGPAI_REGISTRY)')
    .option('--anchor <thumbprint...>', 'root keys that are pinned (LIANGPAI_ANCHORS)')
    .option('--revoked <thumbprint...>', 'keys that count as absent (LIANGPAI_REVOKED)')
    .option('--page <address>', 'the page of one badge')
    .option('--state <folder>', 'where evidence and results are stored from one run to the next')
    .option('--results <file>', 'writes all results, in the format that its name ends in')
    .option('--format <format>', 'csv, jsonl or html')
    .option('--threads <count>', 'worker threads, by default one a core; 1 judges without')
    .option('--quiet', 'no progress')
    .addHelpText('after', HELP)
    .showHelpAfterError('Run liangpai-audit --help to see what it takes.')
    .exitOverride()

async function run(input: string, options: Options, signal: AbortSignal): Promise<number> {
  const settings = readSettings(options, process.env)
  const { state } = options
  if (state !== undefined) return checkShops(input, { settings, options: { ...options, state }, signal })
  if (input.toLowerCase().endsWith('.csv')) throw new CommandError('STATE_MISSING', 'a file of shops needs --state DIR')
  const { exit, output } = await checkOneBadge(input, settings, options.page ?? null)
  process.stdout.write(`${output}\n`)
  return exit
}
