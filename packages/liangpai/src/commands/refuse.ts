import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

type Options = Acting & { reason: 'notEligible' | 'notOnRoll' | 'notOperator' | 'other' }

/** `liangpai refuse` */
export function refuseCommand(program: Command): void {
  officeCommand(program, 'refuse <request>', 'refuse a request, privately')
    .requiredOption('--reason <reason>', 'notEligible, notOnRoll, notOperator or other')
    .action(async (request: string, options: Options) =>
      withRegistry((registry) => registry.verbs.refuse(byOf(options), { request, reason: options.reason })),
    )
}
