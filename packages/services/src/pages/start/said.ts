import type { Language } from '@liangpai/presentation'
import { type Site, translatedNames } from '@liangpai/server/pages'
import type { Settings } from '../../store/settings.ts'

/** Where and when somebody is there, and what the station is called, as readers of this language read it. */
export function saidIn({ address, hours, station, traditional, english }: Settings, language: Language) {
  const own = { 'zh-Hans': undefined, 'zh-Hant': traditional, en: english }[language]
  return {
    address: own?.address ?? address,
    hours: own?.hours ?? hours,
    station: station && { url: station.url, name: own?.station ?? station.name },
  }
}

/** What they are called in each language, and whom one turns to. */
export const siteOf = ({ name, contact, traditional, english }: Settings): Omit<Site, 'origin'> => ({
  organizationName: name,
  names: translatedNames({ traditional: traditional?.name, english: english?.name }),
  contact,
})
