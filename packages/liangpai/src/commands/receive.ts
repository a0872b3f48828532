import { verbs } from '@liangpai/registry'
import { reading } from '@liangpai/server'
import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import { withRegistry } from '../session.ts'
import { addActing } from '../verb/verbCommand.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai receive`: a station's notice comes as the file that was carried over. */
export function receiveCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('receive')
    .description(verbs.receive.summary)
    .argument('<file>', 'the file that the station signed')
  const by = addActing(command)
  command.action((path: string) =>
    withRegistry(terminal, (registry) =>
      registry.verbs.receive(by(), { file: reading(path, () => readFileSync(path, 'utf8')) }),
    ),
  )
}
