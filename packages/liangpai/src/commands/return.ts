import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

type Options = Acting & { missing: 'shop' | 'evidence' | 'pledge' | 'other' }

/** `liangpai return` */
export function returnCommand(program: Command): void {
  officeCommand(program, 'return <request>', 'give a request back to be completed')
    .requiredOption('--missing <what>', 'shop, evidence, pledge or other')
    .action(async (request: string, options: Options) =>
      withRegistry((registry) => registry.verbs.return(byOf(options), { request, missing: options.missing })),
    )
}
