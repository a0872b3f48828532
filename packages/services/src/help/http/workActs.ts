import { type By, NOTHING, Refusal } from '@liangpai/server'
import { formCommand, performForm, type WorkSession } from '@liangpai/server/http'
import type { Typed } from '@liangpai/server/pages'
import { namesFrom } from '../../pages/work/nameFields.ts'
import { HELP_PATH, MENTOR_PATH } from '../pages/assets.ts'
import type { ShownOnce } from '../pages/work/helpContext.ts'
import type { Topic } from '../request/topic.ts'
import type { HelpService } from './service.ts'

/** What somebody sent from one of the pages of help. */
type Sent = { help: HelpService; session: WorkSession; typed: Typed }

const one = ({ typed }: Pick<Sent, 'typed'>, name: string): string => typed[name]?.[0]?.trim() ?? ''

/** Who acts; a form that is sent twice is done once. */
const actor = ({ session, typed }: Sent, act: string): By => ({
  ...session.by,
  ...formCommand(typed['key']?.[0], act),
})

/** Does what a form of a request asks for. What it returns is shown in the answer alone. */
export async function actOnRequest(sent: Sent & { request: string }): Promise<ShownOnce | undefined> {
  const { help, typed, request } = sent
  const act = one(sent, 'act')
  const by = actor(sent, act)
  switch (act) {
    case 'introduce': {
      await performForm(help.verbs['introduce-mentors'], by, typed, (form) => ({
        request,
        mentors: [...new Set(form.ticked('mentors'))],
      }))
      return undefined
    }
    case 'noMentor':
    case 'outOfScope':
      await help.verbs['close-help'](by, { request, closure: act })
      return undefined
    case 'contact':
      return { contact: await help.verbs['help-contact'](by, { request }) }
    case 'link': {
      const { token, contact } = await help.verbs['help-link'](by, { request })
      return { link: { url: `${help.context.origin}${HELP_PATH}#${token}`, contact } }
    }
    default:
      throw new Refusal('notFoundOrNotYours')
  }
}

/** Takes a mentor up, makes their link anew, or deletes them. */
export async function actOnMentor(sent: Sent & { center: string }): Promise<ShownOnce | undefined> {
  const { help, typed, center } = sent
  const act = one(sent, 'act')
  const by = actor(sent, act)
  const url = (token: string) => `${help.context.origin}${MENTOR_PATH}#${token}`
  switch (act) {
    case 'add-mentor': {
      const { token } = await performForm(help.verbs['add-mentor'], by, typed, (form) => ({
        center,
        callName: form.written('callName'),
        contact: form.written('contact'),
        topics: form.ticked<Topic>('topics'),
        capacity: Number(form.one('capacity')) || 1,
      }))
      return { link: { url: url(token), contact: one(sent, 'contact') } }
    }
    case 'mentor-link': {
      const { token, contact } = await help.verbs['mentor-link'](by, { mentor: one(sent, 'mentor') })
      return { link: { url: url(token), contact } }
    }
    case 'remove-mentor':
      await help.verbs['remove-mentor'](by, { mentor: one(sent, 'mentor') })
      return undefined
    default:
      throw new Refusal('notFoundOrNotYours')
  }
}

/** Sets a center up, or changes one. */
export async function actOnCenter(sent: Sent): Promise<void> {
  const act = one(sent, 'act')
  if (!/^center(?:-|$)/.test(act)) throw new Refusal('notFoundOrNotYours')
  await performForm(sent.help.verbs['set-up-center'], actor(sent, 'center'), sent.typed, (form) => {
    const [host, answerWithin] = [form.one('host'), form.one('answerWithin')]
    return {
      name: form.written('name'),
      names: namesFrom(form.one),
      center: form.written('center'),
      ...(host !== '' && { host }),
      open: form.written('open'),
      topics: form.ticked<Topic>('topics'),
      ...(answerWithin !== '' && { answerWithin: Number(answerWithin) }),
      ...(act === 'center' ? { madeFrom: NOTHING } : form.madeFrom()),
    }
  })
}
