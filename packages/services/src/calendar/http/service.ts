import type { Bound } from '@liangpai/server'
import type { Service } from '../../module.ts'
import { bindAll } from '../../office/defineVerb.ts'
import { signupVerbs } from '../office/verbs.ts'
import type { CalendarContext } from '../store/schema.ts'

/** What the routes of plans and sign-ups work with. */
export type CalendarService = { service: Service; context: CalendarContext; verbs: Bound<typeof signupVerbs> }

/** The calendar of an open process. */
export const calendarServiceOf = (service: Service): CalendarService => ({
  service,
  context: service.context as unknown as CalendarContext,
  verbs: bindAll(service.context, signupVerbs),
})
