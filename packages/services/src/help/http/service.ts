import { contextFor, type Service } from '../../module.ts'
import { bindHelpVerbs, type HelpVerbs } from '../office/verbs.ts'
import type { HelpContext } from '../store/context.ts'
import type { HelpTables } from '../store/schema.ts'

/** What the routes of help work with. */
export type HelpService = { service: Service; context: HelpContext; verbs: HelpVerbs }

/** The service with its own tables and verbs. */
export const helpServiceOf = (service: Service): HelpService => ({
  service,
  context: contextFor<HelpTables>(service),
  verbs: bindHelpVerbs(service.context),
})
