import { MEMBER, parseInput, Refusal } from '@liangpai/server'
import { byLink, contextOf, formRoute, send, sendOnce } from '@liangpai/server/http'
import { linkToken } from '@liangpai/server/input'
import type { Hono } from 'hono'
import { downloaded } from '../../http/downloaded.ts'
import { viewMentorByLink } from '../office/views/pageOfMentor.ts'
import { contactFaults } from '../pages/ask/askForm.ts'
import { openPage } from '../pages/ask/askPage.ts'
import { HELP_PATH, MENTOR_PATH, mentorKind } from '../pages/assets.ts'
import type { MentorAct, MentorPage } from '../pages/mentor/mentorForm.ts'
import { mentorPage } from '../pages/mentor/mentorPage.ts'
import { correctMentorPage, type MentorTap, surePage } from '../pages/mentor/mentorParts.ts'
import { refusedMentorPage } from '../pages/mentor/refusedMentorPage.ts'
import { deletedPage } from '../pages/request/deletedPage.ts'
import { wordsIn } from '../pages/text.ts'
import type { Topic } from '../request/topic.ts'
import { type Answer, saysWhy, unlessOvertaken } from './answers.ts'
import type { LinkCall } from './readRequest.ts'
import type { HelpService } from './service.ts'

/** The page of somebody who helps, by their private link. */
export function mentorRoutes(app: Hono, help: HelpService): void {
  const { service } = help
  for (const end of ['', '/'])
    app.get(`${MENTOR_PATH}${end}`, (c) => send(c, openPage(contextOf(c, service), mentorKind)))
  for (const [act, answer] of Object.entries(acts))
    formRoute(app, `${MENTOR_PATH}/${act}`, service, {
      answer: (form) =>
        byLink(form, service, mentorKind, async () => {
          const call = { form, help, token: parseInput(linkToken, form.text('token')) }
          return answer(call).catch((error: unknown) =>
            saysWhy(error, async (code) => refusedMentorPage(await readMentor(call), code)),
          )
        }),
      blank: async ({ context }) => sendOnce(openPage(context, mentorKind), 403),
    })
}

/** What a mentor reads by their link. Throws `privateLinkUnknown`. */
async function readMentor({ form, help, token }: LinkCall): Promise<MentorPage> {
  const page = await help.context.read(MEMBER, (reading) => viewMentorByLink(reading, token))
  return { ...page, context: form.context, token }
}

const show: Answer = async (call) => sendOnce(mentorPage(await readMentor(call)), 200)

type Step = (call: LinkCall, request: string) => Promise<unknown>

/** Takes a step in one of their requests, after a second tap where it binds; sent twice, it is one step. */
const taking =
  (step: Step, tap?: MentorTap): Answer =>
  async (call) => {
    const { form } = call
    const request = form.text('request')
    if (tap && form.text('sure') !== 'yes') {
      const page = await readMentor(call)
      if (!page.introductions.some((one) => one.request === request)) return sendOnce(mentorPage(page), 200)
      const saysMember = tap === 'accept' ? form.text('saysMember') : ''
      return sendOnce(surePage(page, tap, { request, ...(saysMember === 'yes' && { saysMember }) }), 200)
    }
    await step(call, request).catch(unlessOvertaken)
    return show(call)
  }

const arrange: Answer = async (call) => {
  const { form, help, token } = call
  const topics = form.texts('topics') as Topic[]
  const page = await readMentor(call)
  if (topics.length === 0) throw new Refusal('topicMissing')
  await help.verbs['arrange-help'](form.by, {
    token,
    topics,
    capacity: Number(form.text('capacity')) || page.mentor.capacity,
    askFirst: form.text('askFirst') === 'yes',
  })
  return sendOnce(mentorPage({ ...(await readMentor(call)), isSaved: true }), 200)
}

const correct: Answer = async (call) => {
  const { form, help, token } = call
  const page = await readMentor(call)
  if (form.text('sent') !== 'yes') return sendOnce(correctMentorPage(page, page.mentor), 200)
  const typed = { callName: form.text('callName'), contact: form.text('contact') }
  const faults = contactFaults(typed)
  if (Object.keys(faults).length > 0) return sendOnce(correctMentorPage(page, typed, faults), 422)
  await help.verbs['correct-mentor'](form.by, { token, ...typed })
  return show(call)
}

/** All that is there of a mentor, as a file (个人信息保护法, art. 45). */
const copy: Answer = async (call) => {
  const { mentor, center, introductions } = await readMentor(call)
  const { callName, contact, topics, capacity, askFirst } = mentor
  return downloaded('mentor.json', {
    center: center.name,
    callName,
    contact,
    topics,
    capacity,
    askFirst,
    introductions: introductions.map(({ request: _request, ...one }) => one),
  })
}

const leave: Answer = async (call) => {
  const { form, help, token } = call
  if (form.text('sure') !== 'yes') return sendOnce(surePage(await readMentor(call), 'leave'), 200)
  await help.verbs['leave-help'](form.by, { token })
  const { mentor, ask } = wordsIn(form.context.language)
  const back = { path: HELP_PATH, words: ask.title }
  return sendOnce(deletedPage(form.context, mentorKind, { title: mentor.left, why: mentor.leftWhy, back }), 200)
}

const acts: { [Act in MentorAct]: Answer } = {
  link: show,
  accept: taking(
    ({ form, help, token }, request) =>
      help.verbs['accept-introduction'](form.by, { token, request, saysMember: form.text('saysMember') === 'yes' }),
    'accept',
  ),
  decline: taking(
    ({ form, help, token }, request) => help.verbs['decline-introduction'](form.by, { token, request }),
    'decline',
  ),
  start: taking(({ form, help, token }, request) => help.verbs['start-helping'](form.by, { token, request })),
  end: taking(({ form, help, token }, request) => help.verbs['end-helping'](form.by, { token, request }), 'end'),
  arrange,
  correct,
  copy,
  leave,
}
