import { verifyBadgeFile } from '@liangpai/registry'
import type { Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai badge-file …`: the badge files that registries serve. It asks nobody and opens no registry. */
export function badgeFileCommand(program: Command, terminal: Terminal): void {
  program
    .command('badge-file')
    .description('the badge files that registries serve')
    .command('verify <file>')
    .description('show which release a served file is, and which registry and roots are in it')
    .option('--package <folder>', 'the unpacked @liangpai/badge to compare with, instead of the installed one')
    .action((file: string, options: { package?: string }) => terminal.print(verifyBadgeFile(file, options.package)))
}
