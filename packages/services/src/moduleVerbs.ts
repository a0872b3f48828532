import { hoursVerbs } from './calendar/office/hoursVerbs.ts'
import { signupVerbs } from './calendar/office/verbs.ts'
import type { Context } from './context.ts'
import { bindHelpVerbs } from './help/office/verbs.ts'
import { bindAll } from './office/defineVerb.ts'
import { tenancyVerbs } from './place/office/tenancyVerbs.ts'
import { venueVerbs } from './place/office/venueVerbs.ts'

/** What modules do, as functions, for programs and rehearsals: merchants and secretaries do it on pages. One line a module. */
export const moduleVerbsOf = ({ context }: { context: Context }) => ({
  help: bindHelpVerbs(context),
  calendar: bindAll(context, { ...signupVerbs, ...hoursVerbs }),
  place: bindAll(context, { ...venueVerbs, ...tenancyVerbs }),
})

/** The verbs of all modules, by module. */
export type ModuleVerbs = ReturnType<typeof moduleVerbsOf>
