import { readCarried, rootAnswer, verbs } from '@liangpai/registry'
import type { Command } from 'commander'
import { withRegistry } from '../session.ts'
import { addActing } from '../verb/verbCommand.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai publish`: the root's answer comes as the file that was carried over. */
export function publishCommand(program: Command, terminal: Terminal): void {
  const command = program.command('publish').description(verbs.publish.summary)
  const by = addActing(command)
  command
    .option('--root <file>', "the root's answer, which is taken in first")
    .action(({ root }: { root?: string }) =>
      withRegistry(terminal, (registry) =>
        registry.verbs.publish(by(), root === undefined ? {} : { root: readCarried(root, rootAnswer) }),
      ),
    )
}
