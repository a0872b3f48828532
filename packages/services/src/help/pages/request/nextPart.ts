import type { Content } from '@liangpai/presentation'
import { nextBox } from '@liangpai/server/pages'
import { type RequestPage, wordsOf } from './requestForm.ts'

/** What happens next: the center finds somebody, or whoever is being asked answers. */
export function centerNext(page: RequestPage, notes: readonly Content[] = []): Content {
  const { context, next, today, view } = page
  const { ask, request } = wordsOf(page)
  if (!next || next.of === 'requester') return false
  const isCenter = next.of === 'center'
  const deed = isCenter ? (view.wantsMore ? request.findsMore : ask.tells) : request.answers
  const note = isCenter ? !view.wantsMore && ask.tellsNone : request.answersElse
  return nextBox({ language: context.language, today, due: next.due, deed, notes: [...notes, note].filter(Boolean) })
}
