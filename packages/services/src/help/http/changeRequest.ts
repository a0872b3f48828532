import { refusals } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { sendOnce } from '@liangpai/server/http'
import { type AskForm, readAskForm } from '../pages/ask/askForm.ts'
import { allFoot, allPart } from '../pages/request/allPart.ts'
import { blackOutPart, correctPart } from '../pages/request/changeParts.ts'
import type { RequestPage } from '../pages/request/requestForm.ts'
import { requestOf } from '../pages/request/requestPage.ts'
import type { Answer } from './answers.ts'
import { askFormOf, readRequest } from './readRequest.ts'

/** Changes what one asked, and how one is called and reached; what is wrong stands beside its field. */
export const correct: Answer = async (call) => {
  const { form, help, token } = call
  const page = await readRequest(call)
  if (form.text('sent') !== 'yes') return sendOnce(requestOf(page, [correctPart(page, formOf(page))]), 200)
  const typed = askFormOf(form)
  const read = readAskForm(typed)
  if ('faults' in read) return sendOnce(requestOf(page, [correctPart(page, typed, read.faults)]), 422)
  await help.verbs['correct-help'](form.by, { token, ...read.input })
  return showAll(await readRequest(call))
}

const formOf = ({ view }: RequestPage): AskForm => {
  const { topic, text, transition, requester } = view
  return { topic, text, transition, ...requester }
}

/** Deletes words out of what one wrote. */
export const blackOut: Answer = async (call) => {
  const { form, help, token } = call
  const page = await readRequest(call)
  if (form.text('sent') !== 'yes') return sendOnce(requestOf(page, [blackOutPart(page)]), 200)
  // Whoever marks a text on a page gets its line ends as well.
  const words = form.text('words').replace(/\s+/gu, ' ').trim()
  try {
    if (words === '') throw new Refusal('wordsNotFound')
    await help.verbs['black-out'](form.by, { token, words })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'wordsNotFound') throw error
    const { language } = form.context
    const { sentence, next } = refusals.wordsNotFound
    const fault = [sentence[language], next[language]].join(language === 'en' ? ' ' : '')
    return sendOnce(requestOf(page, [blackOutPart(page, words, fault)]), 422)
  }
  return showAll(await readRequest(call))
}

const showAll = (page: RequestPage): Response => sendOnce(requestOf(page, [allPart(page)], allFoot(page)), 200)
