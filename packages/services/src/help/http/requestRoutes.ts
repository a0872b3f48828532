import { parseInput } from '@liangpai/server'
import { byLink, formRoute, sendOnce } from '@liangpai/server/http'
import { linkToken } from '@liangpai/server/input'
import type { Hono } from 'hono'
import { downloaded } from '../../http/downloaded.ts'
import { openPage } from '../pages/ask/askPage.ts'
import { HELP_PATH, requestKind } from '../pages/assets.ts'
import { allFoot, allPart } from '../pages/request/allPart.ts'
import { refusedPart } from '../pages/request/refusedPart.ts'
import type { RequestAct } from '../pages/request/requestForm.ts'
import { requestOf } from '../pages/request/requestPage.ts'
import { requestView } from '../pages/request/requestView.ts'
import { type SecondTap, surePart } from '../pages/request/surePart.ts'
import { type Answer, saysWhy, unlessOvertaken } from './answers.ts'
import { blackOut, correct } from './changeRequest.ts'
import { readRequest } from './readRequest.ts'
import { remove } from './removeRequest.ts'
import type { HelpService } from './service.ts'

/** The pages of a request by its private link: the link opens it by a script, and everything else is a form. */
export function requestRoutes(app: Hono, help: HelpService): void {
  const { service } = help
  for (const [act, answer] of Object.entries(acts))
    formRoute(app, `${HELP_PATH}/${act}`, service, {
      answer: (form) =>
        byLink(form, service, requestKind, async () => {
          const call = { form, help, token: parseInput(linkToken, form.text('token')) }
          return answer(call).catch((error: unknown) =>
            saysWhy(error, async (code) => {
              const page = await readRequest(call)
              return requestOf(page, [refusedPart(page, code)])
            }),
          )
        }),
      blank: async ({ context }) => sendOnce(openPage(context, requestKind), 403),
    })
}

const show: Answer = async (call) => sendOnce(requestView(await readRequest(call)), 200)

const showAll: Answer = async (call) => {
  const page = await readRequest(call)
  return sendOnce(requestOf(page, [allPart(page)], allFoot(page)), 200)
}

/** Takes a step and shows what the request has come to; sent twice, it is one step. */
const taking =
  (step: (call: Parameters<Answer>[0]) => Promise<unknown>): Answer =>
  async (call) => {
    await step(call).catch(unlessOvertaken)
    return show(call)
  }

/** The same, after a second tap. */
const afterSecondTap =
  (tap: SecondTap, answer: Answer): Answer =>
  async (call) => {
    if (call.form.text('sure') === 'yes') return answer(call)
    const page = await readRequest(call)
    return sendOnce(requestOf(page, [surePart(page, tap)]), 200)
  }

const followUp: Answer = async (call) => {
  const { form, help, token } = call
  const text = form.text('text')
  if (text.trim() === '') return show(call)
  await help.verbs['follow-up'](form.by, { token, text, isShared: form.text('shared') === 'yes' })
  return showAll(call)
}

/** All that whoever asked reads, as a file (个人信息保护法, art. 45). */
const copy: Answer = async (call) => {
  const { view, center, filedAt, keptUntil } = await readRequest(call)
  return downloaded('help-request.json', { center: center.name, filedAt, keptUntil, ...view })
}

const acts: { [Act in RequestAct]: Answer } = {
  link: show,
  all: showAll,
  finish: afterSecondTap(
    'finish',
    taking(({ form, help, token }) => help.verbs['finish-help'](form.by, { token })),
  ),
  'not-yet': taking(({ form, help, token }) => help.verbs['not-yet'](form.by, { token })),
  more: taking(({ form, help, token }) => help.verbs['ask-for-more'](form.by, { token })),
  withdraw: afterSecondTap(
    'withdraw',
    taking(({ form, help, token }) => help.verbs['withdraw-help'](form.by, { token })),
  ),
  reopen: taking(({ form, help, token }) => {
    const topic = form.text('topic')
    return help.verbs['reopen-help'](form.by, { token, ...(topic !== '' && { topic: topic as 'other' }) })
  }),
  'follow-up': followUp,
  correct,
  'black-out': blackOut,
  copy,
  delete: afterSecondTap('delete', remove),
}
