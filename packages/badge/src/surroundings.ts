import { type Language, languageOf } from '@liangpai/presentation'
import { type ColorScheme, colorSchemeOf } from './colorScheme.ts'

/** What a badge takes from where it stands. */
export type Surroundings = { language: Language; direction: string; scheme: ColorScheme }

/** An element and what surrounds it, from the inside out, through any shadow roots. */
export function ancestryOf(element: Element | null): Element[] {
  if (!element) return []
  const { parentNode, parentElement } = element
  return [element, ...ancestryOf(parentNode instanceof ShadowRoot ? parentNode.host : parentElement)]
}

export function surroundingsOf(host: Element): Surroundings {
  const { direction, colorScheme } = getComputedStyle(host)
  const nearest = ancestryOf(host).find((element) => element.hasAttribute('lang'))
  return {
    language: languageOf(nearest && nearest.getAttribute('lang')),
    direction,
    scheme: colorSchemeOf(colorScheme),
  }
}
