import type { Command } from 'commander'
import { examine } from '@liangpai/registry'
import { withRegistry } from './run.ts'

/** `liangpai doctor`: exit code 1 if there is anything to do. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('warn of what runs out')
    .action(async () =>
      withRegistry(async (registry) => {
        const warnings = await examine(registry.context)
        if (warnings.length > 0) process.exitCode = 1
        return { warnings }
      }),
    )
}
