import { type RefusalCode, refusals, stationWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { sendOnce } from '@liangpai/server/http'
import { textFault } from '@liangpai/server/input'
import { faultWords } from '@liangpai/server/pages'
import { MESSAGE_LENGTH } from '../../office/case/sideSteps.ts'
import { courseView } from '../../pages/case/caseView.ts'
import { type CaseCall, readCase } from './readCase.ts'

/** Takes a message and pictures in. What is not taken stands in its field as it was typed, with why. */
export async function write(call: CaseCall): Promise<Response> {
  const { form, service, token } = call
  const { language } = form.context
  const words = stationWords[language].party
  const text = form.text('text')
  const toMediators = form.text('toMediators') === 'yes'
  const files = form.files('picture')
  const again = async (fault: string, status: number, headers?: Record<string, string>) =>
    sendOnce(courseView({ ...(await readCase(call)), typed: { text, toMediators, fault } }), status, headers)
  if (text.trim() === '' && files.length === 0) return again(words.writeSomething, 422)
  const fault = textFault(text, 'message', { limit: MESSAGE_LENGTH, optional: true })
  if (fault) return again(faultWords(fault, words.writeSomething, language), 422)
  const { number, view } = await readCase(call)
  const wait = service.messages.take(`${number}/${view.party}`)
  if (wait > 0) return again(words.writtenTooOften, 429, { 'retry-after': String(wait) })
  const { verbs } = service.station
  try {
    for (const file of files) await verbs['add-picture'](form.by, { token, picture: await base64Of(file) })
    if (text.trim() !== '') await verbs.write(form.by, { token, text, toMediators })
  } catch (error) {
    if (error instanceof Refusal && taken.has(error.code)) return again(refusalText(error.code, language), 422)
    throw error
  }
  return sendOnce(courseView(await readCase(call)), 200)
}

/** What somebody may do about by writing less, or other pictures. */
const taken = new Set<RefusalCode>(['pictureTooLarge', 'pictureUnreadable', 'picturesTooMany', 'messagesTooMany'])

/** Why something was not taken, and what to do. */
const refusalText = (code: RefusalCode, language: keyof typeof stationWords): string => {
  const { sentence, next } = refusals[code]
  return [sentence[language], next[language]].join(language === 'en' ? ' ' : '')
}

/** The bytes of a file as verbs take them. */
const base64Of = async (file: File): Promise<string> => Buffer.from(await file.arrayBuffer()).toString('base64')
