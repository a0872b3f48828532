import type { Language } from '@liangpai/presentation'
import type { Settings } from '../../store/settings.ts'

/** Where and when somebody is there, and what the station is called, as readers of this language read it. */
export function saidIn({ address, hours, station, english }: Settings, language: Language) {
  const own = language === 'en' ? english : {}
  return {
    address: own.address ?? address,
    hours: own.hours ?? hours,
    station: station && { url: station.url, name: own.station ?? station.name },
  }
}
