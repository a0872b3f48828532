import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

/** `liangpai pause` */
export function pauseCommand(program: Command): void {
  officeCommand(program, 'pause <badge>', 'take a badge out of effect, keeping its data').action(
    async (badge: string, options: Acting) =>
      withRegistry((registry) => registry.verbs.pause(byOf(options), { badge })),
  )
}
