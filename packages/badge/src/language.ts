import { type Language, languageOf } from '@liangpai/presentation'

/** The language an element stands in: its own `lang`, else the nearest around it, through any shadow roots. */
export function languageAt(element: HTMLElement): Language {
  let nearest = element.closest('[lang]')
  for (let root = element.getRootNode(); !nearest && root instanceof ShadowRoot; root = root.host.getRootNode())
    nearest = root.host.closest('[lang]')
  return languageOf(element.lang || (nearest && nearest.getAttribute('lang')))
}
