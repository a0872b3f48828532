import type { Language } from '@liangpai/presentation'

/** Where an initiative is read: the address that its poster's code holds. */
export const initiativePath = (slug: string): string => `/initiatives/${slug}`

/** Where its poster is. */
export const posterPath = (slug: string, language: Language): string =>
  `${initiativePath(slug)}/poster?lang=${language}`
