import type { Command } from 'commander'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

/** `liangpai resume` */
export function resumeCommand(program: Command): void {
  officeCommand(program, 'resume <badge>', 'put a paused badge into effect again').action(
    async (badge: string, options: Acting) =>
      withRegistry((registry) => registry.verbs.resume(byOf(options), { badge })),
  )
}
