import { sendOnce } from '@liangpai/server/http'
import { HELP_PATH, requestKind } from '../pages/assets.ts'
import { deletedPage } from '../pages/request/deletedPage.ts'
import { wordsIn } from '../pages/text.ts'
import type { Answer } from './answers.ts'

/** Deletes a request; its link stops with it. */
export const remove: Answer = async ({ form, help, token }) => {
  const { request, ask } = wordsIn(form.context.language)
  await help.verbs['delete-help'](form.by, { token })
  const back = { path: HELP_PATH, words: ask.title }
  return sendOnce(
    deletedPage(form.context, requestKind, { title: request.deleted, why: request.deletedWhy, back }),
    200,
  )
}
