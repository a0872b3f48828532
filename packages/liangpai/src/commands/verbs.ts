import { verbs } from '@liangpai/registry'
import type { VerbDeclaration } from '@liangpai/server'
import type { Command } from 'commander'
import { withRegistry } from '../session.ts'
import { addVerbCommand } from '../verb/verbCommand.ts'

/** These have a file of their own: `init` has no registry to open yet, and `publish` reads a carried file. */
const HAND_WRITTEN: readonly VerbDeclaration[] = [verbs.init, verbs.publish]

/** The commands of all other verbs that people type. */
export function verbCommands(program: Command): void {
  for (const verb of Object.values(verbs))
    if (verb.cli && !HAND_WRITTEN.includes(verb))
      addVerbCommand(program, verb, (by, input) => withRegistry((registry) => registry.perform(verb, by, input)))
}
