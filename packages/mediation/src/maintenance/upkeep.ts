import { filesUpkeep, type Upkeep } from '@liangpai/server'
import type { Context } from '../context.ts'
import { elapseDue } from './elapse.ts'
import { forgetExpired } from './forget.ts'
import { publishFigures } from './publishFigures.ts'
import { recountDates } from './recount.ts'
import { PERSONAL_TABLES } from './rewrite.ts'

/** The upkeep of a station. */
export const upkeepOf = (context: Context): Upkeep => ({
  elapseDue: () => elapseDue(context),
  forgetExpired: () => forgetExpired(context),
  recountDates: () => recountDates(context),
  publishFigures: () => publishFigures(context),
  ...filesUpkeep(context, PERSONAL_TABLES),
})
