import { type FormFaults, textFault } from '@liangpai/server/input'
import { CONTACT_LENGTHS, readContact } from '../../../contact/contact.ts'
import { TEXT_LENGTH } from '../../request/helpRequest.ts'
import { type Topic, topics } from '../../request/topic.ts'

/** A question as it was typed. */
export type AskForm = { topic: string; text: string; callName: string; contact: string; transition: boolean }
/** A field of it that may be wrong. */
export type AskField = 'topic' | 'text' | 'callName' | 'contact'
/** What is wrong with it, by its fields. */
export type AskFaults = FormFaults<AskField>

export const EMPTY_QUESTION: AskForm = { topic: '', text: '', callName: '', contact: '', transition: false }

/** A question as the verbs take it, or what is wrong with it. */
export function readAskForm(
  typed: AskForm,
): { input: Omit<AskForm, 'topic'> & { topic: Topic } } | { faults: AskFaults } {
  const topic = topics.find((one) => one === typed.topic)
  const faults: AskFaults = {}
  if (!topic) faults.topic = { code: 'textMissing' }
  const text = textFault(typed.text, 'message', { limit: TEXT_LENGTH })
  if (text) faults.text = text
  Object.assign(faults, contactFaults(typed))
  return topic && Object.keys(faults).length === 0 ? { input: { ...typed, topic } } : { faults }
}

/** What is wrong with how somebody says that they are called and reached. */
export function contactFaults({ callName, contact }: Pick<AskForm, 'callName' | 'contact'>): AskFaults {
  const faults: AskFaults = {}
  const name = textFault(callName, 'name', { limit: CONTACT_LENGTHS.callName })
  if (name) faults.callName = name
  const missing = textFault(contact, 'message', { limit: CONTACT_LENGTHS.contact })
  if (missing) faults.contact = missing
  else if (readContact(contact) === undefined) faults.contact = { code: 'contactUnreadable' }
  return faults
}
