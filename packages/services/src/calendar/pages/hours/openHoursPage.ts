import { calendarWords, type Markup } from '@liangpai/presentation'
import { type PageContext, unopenedPage } from '@liangpai/server/pages'
import { hoursKind } from '../hoursAssets.ts'

/** The address of somebody's hours without their link. */
export function openHoursPage(context: PageContext): Markup {
  const { lost, overHow, noSearch } = calendarWords[context.language].hours
  return unopenedPage(context, hoursKind, { lost, lostHow: [overHow, noSearch] })
}
