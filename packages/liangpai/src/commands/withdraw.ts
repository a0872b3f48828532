import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

/** `liangpai withdraw` */
export function withdrawCommand(program: Command): void {
  officeCommand(program, 'withdraw <badge>', "end a badge at its member's wish and delete its data").action(
    async (badge: string, options: Acting) =>
      withRegistry((registry) => registry.verbs.withdraw(byOf(options), { badge })),
  )
}
