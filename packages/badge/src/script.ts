import { LiangpaiBadge } from './badge.ts'
import { prepare } from './prepare.ts'
import { originOf } from './url.ts'

const NAME = 'liangpai-badge'

/** What a registry writes into the file that it serves: `servedFile` replaces this literal. */
const { registry, anchors } = JSON.parse('{"registry":"","anchors":[]}') as { registry: string; anchors: string[] }

/** Whether another copy of this script has yet to define the element. That copy listens, and leaves no other trace. */
const RESERVATION = 'liangpai-reservation'
const isReserved = (): boolean => !dispatchEvent(new Event(RESERVATION, { cancelable: true }))
const reserve = (event: Event): void => event.preventDefault()

// Markup can shadow `document.currentScript` with an element of that name; only a real script may choose roots.
const current = document.currentScript
const script = current instanceof HTMLScriptElement && current.src ? current : undefined
// Read now, before the page runs anything else.
const src = script ? script.src : ''
/** The roots of a file that a shop hosts itself stand on its tag. */
const ownAnchors = registry || !script ? '' : (script.dataset['anchor'] || '').trim()

/** Puts a badge beside each tag of this file that asks for one and has none, whoever put the tag there and ran it. */
function insertBadges(): void {
  for (const tag of document.querySelectorAll<HTMLScriptElement>('script[data-badge]')) {
    const isOwn = tag === script || (registry ? `${tag.src}`.startsWith(`${registry}/badge`) : tag.src === src)
    const { nextElementSibling: next } = tag
    const hasBadge = next && next.localName === NAME && next.getAttribute('badge') === tag.getAttribute('data-badge')
    if (isOwn && !hasBadge) tag.after(badgeOf(tag))
  }
}

function badgeOf(tag: HTMLScriptElement): HTMLElement {
  const badge = document.createElement(NAME)
  for (const name of LiangpaiBadge.observedAttributes) {
    const value = tag.getAttribute(`data-${name}`)
    if (value !== null) badge.setAttribute(name, value)
  }
  badge.setAttribute('registry', registry || originOf(tag.src))
  return badge
}

/** Adds what this file brings to the page. */
function start(): void {
  const { addRegistry } = customElements.get(NAME) as Partial<typeof LiangpaiBadge>
  if (addRegistry) {
    addRegistry(registry, anchors)
  }
  insertBadges()
  // Last, since one that is no thumbprint throws: whoever wrote the tag finds it in the console.
  if (addRegistry && ownAnchors) addRegistry('', ownAnchors.split(/\s+/))
}

/** Defines the element, unless another definition has come first meanwhile. */
function define(): void {
  removeEventListener(RESERVATION, reserve)
  if (!customElements.get(NAME)) customElements.define(NAME, LiangpaiBadge)
  start()
}

if (customElements.get(NAME)) start()
else if (isReserved()) void customElements.whenDefined(NAME).then(start)
else {
  addEventListener(RESERVATION, reserve)
  // An async script yields to the page between parsing, preparing and rendering badges. Where nothing can be drawn, the
  // element is not defined, and its link stays.
  if (script && script.async) setTimeout(() => prepare() && setTimeout(define))
  else if (prepare()) define()
}
