import { languages } from '@liangpai/presentation'
import * as z from 'zod'
import { linkToken, readLinkToken } from '@liangpai/server/input'
import { refuseInput } from '@liangpai/server'

/** The secret of a session of "My data", which lives in the page's memory alone. */
export const session = linkToken.describe('the secret of the session')

/** Whoever acts in a session of "My data". */
export const inSession = z.strictObject({ session })

/** The same, with the language in which they read. */
export const inSessionAndLanguage = inSession.extend({ language: z.enum(languages) })

/** A stop link as people paste it: the whole address, with whatever a chat tool has added. */
export const pastedStopLink = z
  .string()
  .max(2048)
  .transform((text, ctx) => readLinkToken(text.slice(text.indexOf('#') + 1)) ?? refuseInput(ctx, 'linkIncomplete'))
  .describe('the stop link')
