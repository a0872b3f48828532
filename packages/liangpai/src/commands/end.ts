import { type Command, Option } from 'commander'
import { type BadgeOccasion, badgeOccasions } from '@liangpai/core/organization'
import { reasons } from '@liangpai/registry'
import { Refusal } from '@liangpai/server'
import { type Acting, byOf, officeCommand, withRegistry } from './run.ts'

type Options = Acting & { reason?: (typeof reasons)[number]; occasion?: BadgeOccasion }

/** `liangpai end` */
export function endCommand(program: Command): void {
  officeCommand(program, 'end <badge>', 'end a badge and delete its data, or pause it where it is reviewed again')
    .addOption(
      new Option('--occasion <occasion>', "what befell the member, with all his badges, or the badge's shop")
        .choices(badgeOccasions)
        .conflicts('reason'),
    )
    .addOption(new Option('--reason <reason>', 'why the issuer ends it of its own accord').choices(reasons))
    .action(async (badge: string, options: Options) =>
      withRegistry((registry) => registry.verbs.end(byOf(options), { badge, ...whyFrom(options) })),
    )
}

/** Neither is ever public. */
function whyFrom({ occasion, reason }: Options) {
  if (occasion !== undefined) return { occasion }
  if (reason !== undefined) return { reason }
  throw new Refusal('invalidInput', 'an ending has an occasion or a reason')
}
