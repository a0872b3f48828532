import { type Language, pageWords } from '@liangpai/presentation'
import { LIFE, TTL } from '../publication/statusList.ts'

/** After how long a stopped badge is out of effect: once a verifier asks again, and at the latest, without a network. */
export function stopDelays(language: Language): [delay: string, worst: string] {
  const { minutes, hours } = pageWords[language].frame
  return [minutes(TTL / 60), hours(LIFE / 3600)]
}
