import { type Markup, placeWords } from '@liangpai/presentation'
import { type PageContext, unopenedPage } from '@liangpai/server/pages'
import { tenancyKind } from './tenancyAssets.ts'

/** The address of a tenancy without its link. */
export function openTenancyPage(context: PageContext): Markup {
  const { lost, openHow, linkHow } = placeWords[context.language].tenancy
  return unopenedPage(context, tenancyKind, { openHow, lost, lostHow: linkHow })
}
