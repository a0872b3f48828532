import { Command, CommanderError } from 'commander'
import { auditOne } from './one.ts'
import { CommandError, EXIT, explain } from './exit.ts'
import { readSettings, type Settings } from './settings.ts'
import { auditShops, type ShopsOptions } from './shops.ts'

type Options = Settings & Partial<ShopsOptions> & { page?: string }

const HELP = `
One badge:     prints a line of JSON. Exit code 0 verified, 1 not, 2 wrongly called, 3 no evidence now.
A file of shops, with --state: columns code, page, listing_host, listing_id, found by name. Prints what has changed
since the last night. Exit code 0 unchanged, 1 changes, 2 wrongly called, 3 incomplete: some rows have no answer, or
it was broken off; called again, it goes on.
`

/** Runs one command line of `liangpai-audit` and says its exit code. */
export async function runAudit(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const program = new Command('liangpai-audit')
    .description('Checks badges in bulk, offline between refreshes.')
    .argument('<what>', 'a code, the address of a verify page or bundle, a bundle, or with --state a file of shops')
    .option('--registry <origin...>', 'registries; the first is asked for bare codes (LIANGPAI_REGISTRY)')
    .option('--anchor <thumbprint...>', 'root keys that are pinned (LIANGPAI_ANCHORS)')
    .option('--revoked <thumbprint...>', 'keys that count as absent (LIANGPAI_REVOKED)')
    .option('--page <address>', 'the page of one badge')
    .option('--state <folder>', 'what is kept from one night to the next')
    .option('--results <file>', 'all results, in the format that its name ends in')
    .option('--format <format>', 'csv, jsonl or html')
    .option('--threads <count>', 'worker threads; 1 judges without (one a core)')
    .option('--quiet', 'no progress')
    .addHelpText('after', HELP)
    .exitOverride()
  try {
    program.parse(argv, { from: 'user' })
    const options = program.opts<Options>()
    const settings = readSettings(options, process.env)
    const what = program.args[0] ?? ''
    const { state } = options
    if (state !== undefined) return await auditShops(what, { settings, options: { ...options, state }, signal })
    if (what.toLowerCase().endsWith('.csv'))
      throw new CommandError('STATE_MISSING', 'a file of shops needs --state DIR')
    const { exit, words } = await auditOne(what, settings, options.page ?? null)
    process.stdout.write(`${words}\n`)
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.USAGE // it has printed its own words
    const { exit, words } = explain(error)
    process.stderr.write(`${words}\n`)
    return exit
  }
}
