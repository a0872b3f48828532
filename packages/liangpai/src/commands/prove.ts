import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

/** `liangpai prove` */
export function proveCommand(program: Command): void {
  officeCommand(program, 'prove <request>', 'prove the shop: fetch the file from its site, or say that one has looked')
    .option('--looked', 'this person has looked at the shop; a second one has to')
    .action(async (request: string, options: Acting & { looked?: true }) =>
      withRegistry((registry) =>
        registry.verbs.prove(byOf(options), { request, method: options.looked ? 'review' : 'file' }),
      ),
    )
}
