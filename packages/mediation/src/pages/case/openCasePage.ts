import { type Markup, stationWords } from '@liangpai/presentation'
import { type PageContext, unopenedPage } from '@liangpai/server/pages'
import { caseKind } from '../assets.ts'

/** The address of a case without its link. */
export function openCasePage(context: PageContext): Markup {
  const { lost, openHow, lostHow, noSearch } = stationWords[context.language].party
  return unopenedPage(context, caseKind, { openHow, lost, lostHow: [lostHow, noSearch] })
}
