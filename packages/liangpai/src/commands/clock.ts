import type { Command } from 'commander'
import { withRegistry } from '../session.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai clock accept`: for a registry that doubts a clock which is right. */
export function clockCommand(program: Command, terminal: Terminal): void {
  program
    .command('clock')
    .description('the clock by which the registry signs')
    .command('accept')
    .description('say that the clock of this machine is right, and sign again what was dated wrongly')
    .action(() =>
      withRegistry(terminal, async (registry) => {
        const leap = await registry.acceptClock()
        return { time: new Date(registry.now() * 1000).toISOString(), leap }
      }),
    )
}
