// Functions that run in a page of an old engine: their syntax is no newer than it, and they use nothing of this file.

type Badge = HTMLElement & { verdict?: { state: string } | null; reason?: string | null; shadowRoot: ShadowRoot }

/**
 * What each badge has come to, by the id around it, once none has been at work for half a second but those that never
 * end: the file of test badges adds its registries one after another.
 */
export async function results(): Promise<[id: string, state: string | null][]> {
  const badges = [...document.querySelectorAll<Badge>('liangpai-badge')]
  const isDone = (badge: Badge) =>
    (badge.getAttribute('badge') || '').startsWith('TEST-PEND') ||
    (badge.verdict && badge.reason !== 'ANCHORS_NOT_GIVEN' && !badge.shadowRoot.querySelector('[aria-busy=true]'))
  for (let waits = 0, quiet = 0; waits < 300 && quiet < 10; waits++) {
    quiet = badges.every(isDone) ? quiet + 1 : 0
    await new Promise((ok) => setTimeout(ok, 50))
  }
  return badges.map((badge) => [
    (badge.closest('[id]') || badge).id,
    badge.verdict ? `${badge.verdict.state} ${badge.reason || ''}`.trim() : null,
  ])
}

/** The box of each badge: its size, and whether it is seen. */
export const boxes = (): { id: string; visibility: string; width: number; height: number }[] =>
  [...document.querySelectorAll<Badge>('liangpai-badge')].map((badge) => {
    const box = badge.shadowRoot.querySelector('[aria-busy] > *') || badge
    const { width, height } = box.getBoundingClientRect()
    return { id: (badge.closest('[id]') || badge).id, visibility: getComputedStyle(box).visibility, width, height }
  })

/** The open panel within an element, and how far it stands from its badge; null where there is none. */
export function panelIn(selector: string) {
  const badge = document.querySelector<Badge>(`${selector} liangpai-badge`)
  const dialog = badge && badge.shadowRoot.querySelector('dialog')
  const box = dialog && dialog.previousElementSibling
  if (!badge || !dialog || !box || !dialog.open) return null
  const { position } = getComputedStyle(dialog)
  const { top, bottom, width } = dialog.getBoundingClientRect()
  const place = box.getBoundingClientRect()
  const { scrollWidth, clientWidth } = dialog
  return {
    position,
    width,
    gap: Math.round(Math.max(top - place.bottom, place.top - bottom)),
    focused: (badge.shadowRoot.activeElement || badge).localName,
    isCut: scrollWidth > clientWidth,
  }
}

/** The name of the element that has the focus within a badge. */
export function focusIn(selector: string): string | null {
  const badge = document.querySelector<Badge>(`${selector} liangpai-badge`)
  const focused = badge && badge.shadowRoot.activeElement
  return focused && focused.localName
}

/** Shows a badge though it is not in effect. */
export function showInactive(): void {
  for (const badge of document.querySelectorAll('liangpai-badge')) badge.setAttribute('show-inactive', '')
}
