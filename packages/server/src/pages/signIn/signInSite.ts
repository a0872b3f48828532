import type { Language, Markup } from '@liangpai/presentation'

/** What a service says of itself where its people sign in. */
export type SignInSite = {
  /** Where the pages of its signed-in people begin, such as `/office`. */
  area: string
  words: Readonly<Record<Language, SignInSiteWords>>
  /** What stands beside it for those who need not sign in. */
  aside?(language: Language): Markup
}

/** What differs from service to service in the words about signing in. */
export type SignInSiteWords = {
  /** What of the service this is, in the bar. */
  subject: string
  forWhom: string
  /** That these people count as one with whoever reads, and what that means here. */
  countsAsOne(names: string): string
}

/** What the pages about signing in are drawn with. Each service has these files among its own. */
export const signInAssets = {
  styles: ['/assets/frame.css', '/assets/work.css', '/assets/signIn.css'],
  script: '/assets/signIn.js',
}
