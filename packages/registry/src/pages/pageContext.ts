import type { Language } from '@liangpai/presentation'
import type { Registry } from '../registry.ts'

/** What every page of one answer knows. */
export type PageContext = {
  language: Language
  registry: Pick<Registry, 'origin' | 'organizationName' | 'names' | 'contact' | 'host'>
}

/** The office's name as readers of this language know it. */
export const officeName = ({ registry, language }: PageContext): string =>
  registry.names[language] ?? registry.organizationName

/** The domain of the registry as it is printed. */
export const domainOf = ({ registry }: PageContext): string => new URL(registry.origin).host
