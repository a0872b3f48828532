import { type Command, Option } from 'commander'
import { reasons } from '../verbs/end.ts'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

type Options = Acting & { reason: (typeof reasons)[number] }

/** `liangpai end` */
export function endCommand(program: Command): void {
  officeCommand(program, 'end <badge>', 'end a badge and delete its data')
    .addOption(new Option('--reason <reason>', 'never public').choices(reasons).makeOptionMandatory())
    .action(async (badge: string, options: Options) =>
      withRegistry((registry) => registry.verbs.end(byOf(options), { badge, reason: options.reason })),
    )
}
