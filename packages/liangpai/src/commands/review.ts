import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

/** `liangpai review` */
export function reviewCommand(program: Command): void {
  officeCommand(program, 'review <request>', "second person's look at what was attested").action(
    async (request: string, options: Acting) =>
      withRegistry((registry) => registry.verbs.review(byOf(options), { request })),
  )
}
