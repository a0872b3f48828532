import { verbs } from '@liangpai/registry'
import { OPERATOR } from '@liangpai/server'
import type { Command } from 'commander'
import { withRegistry } from '../session.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai people …`: who holds a role and how they sign in, and the way in that only the operator makes. */
export function peopleCommand(program: Command, terminal: Terminal): void {
  const people = program
    .command('people')
    .description('the people of the office and its branches, and how they sign in')
  people
    .command('list')
    .description('list everybody who holds a role today')
    .action(() => withRegistry(terminal, (registry) => registry.people()))
  people
    .command('recover <person>')
    .description(verbs.recover.summary)
    .action((person: string) =>
      withRegistry(terminal, (registry) => registry.verbs.recover({ as: OPERATOR }, { person })),
    )
}
