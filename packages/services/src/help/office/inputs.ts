import { linkToken, message } from '@liangpai/server/input'
import * as z from 'zod'
import { contactFields } from '../../contact/contact.ts'
import { TEXT_LENGTH } from '../request/helpRequest.ts'
import { MOST_CAPACITY } from '../request/mentor.ts'
import { topics } from '../request/topic.ts'

/** The token of a private link. */
export const token = linkToken.describe('the token of the private link')

/** The id of a request. */
export const requestId = z
  .string()
  .regex(/^[\da-f]{24}$/)
  .describe('the request')

/** The id of a mentor. */
export const mentorId = z
  .string()
  .regex(/^[\da-f]{24}$/)
  .describe('the mentor')

/** What is asked, and how whoever asks is called and reached. */
export const question = z.strictObject({
  topic: z.enum(topics).describe('what help is asked for'),
  transition: z.boolean().default(false).describe('they trade offline and want to go online'),
  text: message(TEXT_LENGTH).describe('what it is about'),
  ...contactFields,
})

/** The topics of a center or mentor. */
export const topicsOf = z
  .array(z.enum(topics))
  .min(1)
  .transform((all) => topics.filter((topic) => all.includes(topic)))

/** What a mentor arranges. */
export const arrangement = {
  topics: topicsOf.describe('what they know about'),
  capacity: z.int().min(1).max(MOST_CAPACITY).default(1).describe('how many they help at a time'),
  askFirst: z.boolean().default(true).describe('whether they are asked before anybody is introduced'),
}
