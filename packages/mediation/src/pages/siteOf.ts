import { type Site, translatedNames } from '@liangpai/server/pages'
import type { Station } from '../store/settings.ts'

/** What a station is called in each language, and whom one turns to. */
export const siteOf = ({ name, contact, ...names }: Station): Omit<Site, 'origin'> => ({
  organizationName: name,
  names: translatedNames(names),
  contact,
})
