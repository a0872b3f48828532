import { backUp, configFromEnvironment, masterKeyPath, restore } from '@liangpai/registry'
import type { Command } from 'commander'
import { print, withRegistry } from '../session.ts'

/** `liangpai backup` and `liangpai restore`. */
export function backupCommands(program: Command): void {
  program
    .command('backup <folder>')
    .description('back the database up into a new folder, while the service runs')
    .action((folder: string) => {
      const next = `keep a copy of ${masterKeyPath(configFromEnvironment(process.env))} elsewhere: it is not in the backup`
      return withRegistry(async ({ context }) => ({ ...(await backUp(context, folder)), next }))
    })
  program
    .command('restore <folder>')
    .description('restore a backup into an empty place, and stop what was ended since')
    .option('--without-journal', 'go on although badges that were ended since the backup come back')
    .action(async (folder: string, options: { withoutJournal?: boolean }) => {
      const restored = await restore(configFromEnvironment(process.env), folder, options)
      print({ ...restored, next: 'liangpai doctor' })
    })
}
