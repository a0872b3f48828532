import { formatPlainDate } from '@liangpai/presentation'
import { isSoonDeleted } from '@liangpai/server'
import { isRemainder } from '../../case/case.ts'
import type { CasePage } from './casePage.ts'
import { wordsOf } from './words.ts'

/** Until when a case is kept, in a sentence. */
export function keptText(page: CasePage): string {
  const { view, retention, context } = page
  const words = wordsOf(page).case
  const on = (day: string) => formatPlainDate(day, context.language)
  const { case: whole, attachments, ceiling, longest } = retention
  if (isRemainder(view)) return words.remains(on(longest ?? ceiling))
  if (whole === undefined)
    return longest === undefined || view.agreed === undefined
      ? words.keptOpen(on(ceiling))
      : words.keptAgreed(on(longest))
  const pictures = on(attachments ?? whole)
  if (longest !== undefined && view.agreed !== undefined)
    return words.keptWithAgreement(on(whole), pictures, on(longest))
  return attachments === whole ? words.keptUntil(on(whole)) : words.keptWithPictures(on(whole), pictures)
}

/** The reminder of a deletion within seven days; undefined while none is near. */
export function soonDeletedText(page: CasePage): string | undefined {
  const { view, retention, context, today } = page
  const day = isRemainder(view) ? retention.longest : retention.case
  if (day === undefined || !isSoonDeleted(day, today)) return undefined
  return wordsOf(page).case.soonDeleted(formatPlainDate(day, context.language))
}
