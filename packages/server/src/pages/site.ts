import type { Language } from '@liangpai/presentation'

/** Whose pages these are, and where. */
export type Site = {
  /** Such as `https://station.example`. */
  readonly origin: string
  /** The name of whoever runs the service, and its names in other languages. */
  readonly organizationName: string
  readonly names: Readonly<Partial<Record<Language, string>>>
  /** Whom to turn to: a telephone number, a mail address or an https address. */
  readonly contact: string
}

/** What every page of one answer knows. */
export type PageContext = { language: Language; site: Site }

/** The name of whoever runs the service, as readers of this language know it. */
export const siteName = ({ site, language }: PageContext): string => site.names[language] ?? site.organizationName

/** The domain of the service as it is printed. */
export const domainOf = ({ site }: PageContext): string => new URL(site.origin).host

/** Names in other languages than the Chinese one, as far as they are said. */
export const translatedNames = ({
  traditional,
  english,
}: {
  traditional?: string | undefined
  english?: string | undefined
}): Site['names'] => ({
  ...(traditional !== undefined && { 'zh-Hant': traditional }),
  ...(english !== undefined && { en: english }),
})
