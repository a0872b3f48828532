import { configFromEnvironment, rebuildJournal } from '@liangpai/registry'
import { Refusal } from '@liangpai/server'
import type { Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai journal …`: for a registry that refuses to start with the journal it has. */
export function journalCommand(program: Command, terminal: Terminal): void {
  program
    .command('journal')
    .description('the journal of issued and ended badges')
    .command('rebuild')
    .description('make the journal anew from the database, and set what was there aside')
    .option('--yes', 'go on although it may bring ended badges back')
    .action(async ({ yes = false }: { yes?: boolean }) => {
      if (!yes) throw new Refusal('journalRebuildUnconfirmed')
      terminal.print(await rebuildJournal(configFromEnvironment(process.env)))
    })
}
