import { type Language, rootChanges, thumbprintQuestion } from '@liangpai/presentation'
import {
  initRoot,
  type NamedChange,
  namedChanges,
  readCarried,
  type RootChange,
  rootRequest,
  type RootSummary,
  signForOffice,
  summaryOf,
  writeCarried,
} from '@liangpai/registry'
import { Refusal } from '@liangpai/server'
import { type Command, Option } from 'commander'
import { withRegistry } from '../session.ts'
import { readPassphrase } from '../terminal/passphrase.ts'
import { ask, isTerminal, show } from '../terminal/question.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai root …`: `init` and `sign` run where the root's keys are kept, `request` at the office. */
export function rootCommand(program: Command, terminal: Terminal): void {
  const root = program.command('root').description("the root's keys, which are kept apart")
  initCommand(root, terminal)
  requestCommand(root, terminal)
  signCommand(root, terminal)
}

function initCommand(root: Command, terminal: Terminal): void {
  root
    .command('init')
    .description('create the two keys, active and standby, under a passphrase, in a folder that nothing else opens')
    .requiredOption('--folder <folder>', 'where the keys are kept')
    .action(async ({ folder }: { folder: string }) =>
      terminal.print(await initRoot(folder, await readPassphrase(terminal.language, { isNew: true }))),
    )
}

function requestCommand(root: Command, terminal: Terminal): void {
  root
    .command('request <file>')
    .description('at the office: write what the root is asked to sign')
    .option('--days <days>', 'life of the statement, at most 100', '100')
    .action((file: string, { days }: { days: string }) =>
      withRegistry(terminal, async (registry) => {
        const request = await registry.rootRequest(Number(days))
        writeCarried(file, request)
        return { ...summaryOf(request), file, next: `liangpai root sign ${file} --folder FOLDER --out ANSWER` }
      }),
    )
}

type SignOptions = { folder: string; out: string; expect?: string[]; changed?: NamedChange[] }

function signCommand(root: Command, terminal: Terminal): void {
  root
    .command('sign <request>')
    .description("show the office's request and, once it is confirmed, sign it")
    .requiredOption('--folder <folder>', 'where the keys are kept')
    .requiredOption('--out <file>', 'the answer, to be carried back')
    .option('--expect <thumbprint...>', "the office's federation keys, as it printed them; without it they are typed")
    .addOption(new Option('--changed <what...>', 'what is wanted to be other than last time').choices(namedChanges))
    .action(async (file: string, { folder, out, expect, changed = [] }: SignOptions) => {
      const request = readCarried(file, rootRequest)
      const answer = await signForOffice(folder, request, {
        now: Date.now() / 1000,
        passphrase: () => readPassphrase(terminal.language),
        changed,
        confirm: (summary, changes) => confirm(terminal.language, summary, changes, expect),
      })
      writeCarried(out, answer)
      terminal.print({ ...summaryOf(request), file: out, next: `liangpai publish --as PERSON --root ${out}` })
    })
}

/** Characters of a thumbprint that are typed: nobody finds another key of the same beginning. */
const TYPED = 12

/** Shows what is asked for, and compares the federation keys with what was expected, or is typed. */
async function confirm(
  language: Language,
  summary: RootSummary,
  changes: readonly RootChange[],
  expected: readonly string[] | undefined,
): Promise<boolean> {
  show([JSON.stringify(summary, null, 2), ...changes.map((change) => rootChanges[change][language])].join('\n'))
  const { federationKeys, badgeKeys } = summary
  if (expected) {
    const isExpected =
      federationKeys.every((key) => expected.includes(key)) &&
      expected.every((key) => federationKeys.includes(key) || badgeKeys.includes(key))
    if (!isExpected) throw new Refusal('rootKeysUnexpected')
    return true
  }
  if (!isTerminal()) return false
  for (const key of federationKeys) {
    const typed = await ask(thumbprintQuestion(TYPED)[language])
    if (typed.trim().slice(0, TYPED) !== key.slice(0, TYPED)) throw new Refusal('rootKeysUnexpected')
  }
  return true
}
