import type { Command } from 'commander'
import { withRegistry } from '../session.ts'

/** `liangpai clock accept`: for a registry that doubts a clock which is right. */
export function clockCommand(program: Command): void {
  program
    .command('clock')
    .description('the clock by which the registry signs')
    .command('accept')
    .description('say that the clock of this machine is right, and sign again what was dated wrongly')
    .action(() =>
      withRegistry(async (registry) => {
        const leap = await registry.acceptClock()
        return { time: new Date(registry.now() * 1000).toISOString(), leap }
      }),
    )
}
