import { configFromEnvironment, initRegistry, verbs } from '@liangpai/registry'
import { parseInput } from '@liangpai/server'
import type { Command } from 'commander'
import { addInput } from '../verb/verbCommand.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai init`: creates a registry in the data folder. Nobody acts yet, so there is no `--as`. */
export function initCommand(program: Command, terminal: Terminal): void {
  const command = program.command('init').description(verbs.init.summary)
  const input = addInput(command, verbs.init)
  command.action(async () => {
    const office = parseInput(verbs.init.input, input())
    const registry = await initRegistry(configFromEnvironment(process.env), office)
    terminal.print({ origin: registry.origin, next: 'liangpai root request FILE' })
    await registry.close()
  })
}
