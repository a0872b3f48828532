import { calendarWords, type Markup } from '@liangpai/presentation'
import { type LinkKind, type PageContext, unopenedPage } from '@liangpai/server/pages'

/** The address of a sheet or an invitation without its link. */
export function openLinkPage(context: PageContext, kind: LinkKind): Markup {
  const { lost, openHow, lostHow, noSearch } = calendarWords[context.language].signup
  return unopenedPage(context, kind, { openHow, lost, lostHow: [lostHow, noSearch] })
}
