import { all, byId, setHidden, showOnly } from '@liangpai/server/scripts'
import { type OfferPart, STEP_NUMBERS, STEPS } from '../protocol.ts'

/** What stands in an entry of the history: which part was seen, and no secret. */
type Entry = { part?: OfferPart }

/** The part that this entry of the history shows, if it was seen before. */
export const seenPart = (): OfferPart | undefined => (history.state as Entry | null)?.part

/** Shows the first part, in the entry that is there. */
export function begin(part: OfferPart): void {
  history.replaceState({ part } satisfies Entry, '')
  show(part)
}

/** Goes on to a part, in an entry of its own, so that the browser's Back is 上一步: from its top, its title read out. */
export function goTo(part: OfferPart): void {
  history.pushState({ part } satisfies Entry, '')
  show(part)
  const title = byId('title', HTMLElement)
  title.tabIndex = -1
  title.focus()
  scrollTo(0, 0)
}

/** Calls with the part that the browser's Back and Forward lead to. */
export function onTravel(show: (part: OfferPart) => void): void {
  addEventListener('popstate', () => {
    const part = seenPart()
    if (part) show(part)
  })
}

/** Shows one part of the page, with its title in the bar. The tab keeps its own title, which says nothing of whom. */
export function show(part: OfferPart): void {
  const number = part === 'reopened' ? undefined : STEP_NUMBERS[part]
  showOnly('data-step', part)
  setHidden('[data-end]', true)
  showTitle(document.querySelector<HTMLElement>(`[data-step="${part}"]`)?.dataset['title'])
  byId('count', HTMLElement).textContent = number === undefined ? '' : `${number} / ${STEPS}`
  setHidden('#languages', number !== undefined)
  setHidden('#progress', number === undefined)
  for (const [i, bar] of all('#progress i').entries()) bar.classList.toggle('done', i < (number ?? 0))
}

export function showTitle(words = ''): void {
  byId('title', HTMLElement).textContent = words
}
