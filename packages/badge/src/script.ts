import { LiangpaiBadge } from './badge.ts'
import { prepare } from './prepare.ts'
import { originOf } from './url.ts'

const NAME = 'liangpai-badge'

/** Asks whether another copy of this file has yet to define the element; that copy answers, and leaves no other trace. */
const RESERVATION = 'liangpai-reservation'
const isReserved = (): boolean => !dispatchEvent(new Event(RESERVATION, { cancelable: true }))
const reserve = (event: Event): void => event.preventDefault()

// Markup can shadow `document.currentScript` with an element of that name; only a real script may choose roots.
const current = document.currentScript
const script = current instanceof HTMLScriptElement && current.src ? current : undefined
// Read now, not after a turn that is the page's.
const address = script ? script.src : ''
const { anchor, badge, src, variant, theme, lang, showInactive }: DOMStringMap = script ? script.dataset : {}

/** What the tag says: the roots to trust, and the badge of the one-tag form. */
function start(): void {
  const element = customElements.get(NAME) as typeof LiangpaiBadge
  if (!script) return
  if (element.configure) element.configure({ anchors: (anchor || '').split(/\s+/).filter(Boolean), registry: address })
  if (badge || src) {
    const made = document.createElement(NAME)
    const given = { badge, src, registry: originOf(address), variant, theme, lang, 'show-inactive': showInactive }
    for (const [name, value] of Object.entries(given)) if (value !== undefined) made.setAttribute(name, value)
    script.after(made)
  }
}

/** The first definition on the page stands, and may have come from elsewhere meanwhile. */
function define(): void {
  removeEventListener(RESERVATION, reserve)
  if (!customElements.get(NAME)) customElements.define(NAME, LiangpaiBadge)
  start()
}

if (customElements.get(NAME)) start()
else if (isReserved()) void customElements.whenDefined(NAME).then(start)
else {
  addEventListener(RESERVATION, reserve)
  // A script that the page does not wait for gives it a turn between reading itself, preparing, and drawing badges.
  if (script && script.async)
    setTimeout(() => {
      prepare()
      setTimeout(define)
    })
  else define()
}
