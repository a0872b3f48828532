// Runs in the page: finds elements as Playwright does (its own locators, as a library), and says where they are.
import { Ivya } from 'ivya'

const ivya = Ivya.create({ browser: 'webkit' })

/** Elements that a Playwright selector leads to, through open shadow roots. */
export const find = (selector: string): Element[] => ivya.queryLocatorSelectorAll(selector)

/** As Playwright has it: a box that is not empty and no `visibility: hidden`. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
}

/** The element that a press at a point would meet, in whatever shadow root. */
function pressedAt(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y)
  for (;;) {
    const inner = at?.shadowRoot?.elementFromPoint(x, y)
    if (!inner || inner === at) return at
    at = inner
  }
}

/** The middle of an element once a press there meets it; scrolls it into view first. */
export function pointOf(element: Element): { x: number; y: number } | undefined {
  if (!isVisible(element)) return undefined
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const point = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  for (
    let at: Node | null = pressedAt(point.x, point.y);
    at;
    at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
  )
    if (at === element) return point
  return undefined
}
