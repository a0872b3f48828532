import { calendarWords, type Language } from '@liangpai/presentation'
import { partyStyles } from '../../pages/assets.ts'

/** Where everybody reads and prints the plan of a year. */
export const PLAN_PATH = '/calendar/plan'

/** Where everybody finds the address of the feed. */
export const SUBSCRIBE_PATH = '/calendar/subscribe'

/** Everybody's feed. */
export const FEED_PATH = '/calendar/sessions.ics'

/** The addresses of what the year's plan is drawn with. */
export const planAssets = { styles: ['/assets/frame.css', '/assets/plan.css'], script: '/assets/plan.js' }

/** The addresses of what the page of the feed is drawn with. */
export const subscribeAssets = { styles: [...partyStyles, '/assets/hours.css'], script: '/assets/subscribe.js' }

/** What stands below the list of sessions: the feed, and the year's plan. */
export function calendarLinks(language: Language): { href: string; words: string }[] {
  const { print } = calendarWords[language]
  return [
    { href: `${SUBSCRIBE_PATH}?lang=${language}`, words: print.feed.title },
    { href: `${PLAN_PATH}?lang=${language}`, words: print.link },
  ]
}
