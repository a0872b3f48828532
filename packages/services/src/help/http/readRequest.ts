import { MEMBER } from '@liangpai/server'
import type { SentForm } from '@liangpai/server/http'
import { viewRequestByLink } from '../office/views/requestOfRequester.ts'
import type { AskForm } from '../pages/ask/askForm.ts'
import type { RequestPage } from '../pages/request/requestForm.ts'
import type { HelpService } from './service.ts'

/** A form that was sent by the private link of a request or of a mentor. */
export type LinkCall = { form: SentForm; help: HelpService; token: string }

/** The request of a link as its page shows it now. Throws `privateLinkUnknown`. */
export async function readRequest({ form, help, token }: LinkCall): Promise<RequestPage> {
  const one = await help.context.read(MEMBER, (reading) => viewRequestByLink(reading, token))
  return { ...one, context: form.context, token }
}

/** What was typed into the fields of a question. */
export const askFormOf = ({ text }: Pick<SentForm, 'text'>): AskForm => ({
  topic: text('topic'),
  text: text('text'),
  callName: text('callName'),
  contact: text('contact'),
  transition: text('transition') === 'yes',
})
