import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

/** `liangpai offer` */
export function offerCommand(program: Command): void {
  officeCommand(program, 'offer <request>', "make the member's one-time link").action(
    async (request: string, options: Acting) =>
      withRegistry((registry) => registry.verbs.offer(byOf(options), { request })),
  )
}
