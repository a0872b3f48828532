import { examine } from '@liangpai/registry'
import type { Command } from 'commander'
import { withRegistry } from '../session.ts'

/** `liangpai doctor`: exit code 1 if there is anything to do. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('warn of whatever runs out soon')
    .action(() =>
      withRegistry(async (registry) => {
        const warnings = await examine(registry.context)
        if (warnings.length > 0) process.exitCode = 1
        return { warnings }
      }),
    )
}
