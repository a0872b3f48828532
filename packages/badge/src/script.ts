import { LiangpaiBadge } from './badge.ts'
import { prepare } from './prepare.ts'
import { originOf } from './url.ts'

const NAME = 'liangpai-badge'

/** Whether another copy of this script has yet to define the element. That copy listens, and leaves no other trace. */
const RESERVATION = 'liangpai-reservation'
const isReserved = (): boolean => !dispatchEvent(new Event(RESERVATION, { cancelable: true }))
const reserve = (event: Event): void => event.preventDefault()

// Markup can shadow `document.currentScript` with an element of that name; only a real script may choose roots.
const current = document.currentScript
const script = current instanceof HTMLScriptElement && current.src ? current : undefined
// Read now, before the page runs anything else.
const address = script ? script.src : ''
const { anchor, badge, src, variant, theme, lang, showInactive }: DOMStringMap = script ? script.dataset : {}

/** Applies what the tag says: the roots to trust, and the badge of the one-tag form. */
function start(): void {
  const element = customElements.get(NAME) as typeof LiangpaiBadge
  if (!script) return
  if (element.configure) element.configure({ anchors: (anchor || '').split(/\s+/).filter(Boolean), registry: address })
  if (badge || src) {
    const badgeElement = document.createElement(NAME)
    const attributes = { badge, src, registry: originOf(address), variant, theme, lang, 'show-inactive': showInactive }
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) badgeElement.setAttribute(name, value)
    script.after(badgeElement)
  }
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
  // An async script yields to the page between parsing, preparing and rendering badges.
  if (script && script.async)
    setTimeout(() => {
      prepare()
      setTimeout(define)
    })
  else define()
}
