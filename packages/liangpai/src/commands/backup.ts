import { masterKeyPath } from '@liangpai/server'
import { keepApartWords } from '@liangpai/presentation'
import { backUp, configFromEnvironment, restore } from '@liangpai/registry'
import type { Command } from 'commander'
import { withRegistry } from '../session.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai backup` and `liangpai restore`. */
export function backupCommands(program: Command, terminal: Terminal): void {
  program
    .command('backup <folder>')
    .description('back the database up into a new folder, while the service runs')
    .action((folder: string) => {
      const masterKey = masterKeyPath(configFromEnvironment(process.env))
      return withRegistry(terminal, async ({ context }) => {
        const next = keepApartWords(masterKey, context.journal.place)[terminal.language]
        return { ...(await backUp(context, folder)), next }
      })
    })
  program
    .command('restore <folder>')
    .description('restore a backup into an empty place, and stop what was ended since')
    .option('--without-journal', 'go on although badges that were ended since the backup come back')
    .action(async (folder: string, options: { withoutJournal?: boolean }) => {
      const restored = await restore(configFromEnvironment(process.env), folder, options)
      terminal.print({ ...restored, next: 'liangpai doctor' })
    })
}
