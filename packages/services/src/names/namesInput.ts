import { organizationName } from '@liangpai/server/input'
import * as z from 'zod'
import type { Names } from './names.ts'

/** Names in other languages, as they are typed; those that are left out are the Chinese one. */
export const namesInput = z
  .strictObject({
    'zh-Hant': organizationName.optional().describe('its name in traditional characters'),
    en: organizationName.optional().describe('its name in English'),
  })
  .default({})

/** Those that were typed. */
export const writtenNames = (typed: z.output<typeof namesInput>): Names => ({
  ...(typed['zh-Hant'] !== undefined && { 'zh-Hant': typed['zh-Hant'] }),
  ...(typed.en !== undefined && { en: typed.en }),
})
