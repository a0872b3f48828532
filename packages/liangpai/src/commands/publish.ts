import type { Command } from 'commander'
import { readCarried, rootAnswer } from '@liangpai/registry'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

/** `liangpai publish` */
export function publishCommand(program: Command): void {
  officeCommand(program, 'publish', 'sign everything anew and publish it')
    .option('--root <file>', "take in the root's answer first")
    .action(async (options: Acting & { root?: string }) =>
      withRegistry((registry) => {
        const root = options.root === undefined ? {} : { root: readCarried(options.root, rootAnswer) }
        return registry.verbs.publish(byOf(options), root)
      }),
    )
}
