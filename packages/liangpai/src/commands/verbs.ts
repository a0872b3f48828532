import { type OpenRegistry, verbs } from '@liangpai/registry'
import type { VerbDeclaration } from '@liangpai/server'
import type { Command } from 'commander'
import { findingText } from '../findingText.ts'
import { refusalText } from '../refusalText.ts'
import { withNext } from '../help/nextSteps.ts'
import { confirmShop } from '../verb/confirmShop.ts'
import { withRegistry } from '../session.ts'
import { addVerbCommand } from '../verb/verbCommand.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** These have a file of their own: `init` has no registry to open yet, `publish` and `receive` read a carried file, `figures` prints documents. */
const HAND_WRITTEN: readonly VerbDeclaration[] = [verbs.init, verbs.publish, verbs.receive, verbs.figures]

/** The commands of all other verbs that people type. */
export function verbCommands(program: Command, terminal: Terminal): void {
  for (const verb of Object.values(verbs))
    if (verb.cli && !HAND_WRITTEN.includes(verb))
      addVerbCommand(program, verb, (by, input, typed) => {
        const perform = async (registry: OpenRegistry) => {
          if (verb.cli?.confirmedBy === 'shop') await confirmShop(registry, { by, input, typed }, terminal)
          const result = await registry.perform(verb, by, input)
          if (isBehind(result)) sayWhatFollows(registry, terminal)
          return withNext(verb.name, result)
        }
        return withRegistry(terminal, perform, { toStop: 'isUrgent' in verb })
      })
}

/** Whether an act is done whose line is not in the journal's copy yet. */
const isBehind = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'journaled' in result && result.journaled === false

/** Says when that line follows: by itself, or once the fault is mended that keeps it from the copy. */
function sayWhatFollows({ context: { journal } }: OpenRegistry, { language, say }: Terminal): void {
  const { fault } = journal
  const behind = findingText({ what: 'journalBehind', urgency: 'now' }, language)
  say(fault ? refusalText(fault, language) : behind)
}
