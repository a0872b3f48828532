import { LiangpaiBadge, prepare } from './badge.ts'
import { originOf } from './configure.ts'

/** What the tag says when its script runs: the roots to trust, and the badge of the one-tag form. */
function start(script: HTMLScriptElement | undefined, address: string, said: DOMStringMap): void {
  // The first definition on the page stands, and may be that of an earlier script.
  if (!customElements.get('liangpai-badge')) customElements.define('liangpai-badge', LiangpaiBadge)
  if (!script) return
  const { anchor, badge, src, variant, theme, lang, showInactive } = said
  const element = customElements.get('liangpai-badge') as typeof LiangpaiBadge
  if (element.configure) element.configure({ anchors: (anchor || '').split(/\s+/).filter(Boolean), registry: address })
  if (badge || src) {
    const made = document.createElement('liangpai-badge')
    const given = { badge, src, registry: originOf(address), variant, theme, lang, 'show-inactive': showInactive }
    for (const [name, value] of Object.entries(given)) if (value !== undefined) made.setAttribute(name, value)
    script.after(made)
  }
}

// Markup can shadow `document.currentScript` with an element of that name; only a real script may choose roots.
const current = document.currentScript
const script = current instanceof HTMLScriptElement && current.src ? current : undefined
// Read now, not after a turn that is the page's.
const address = script ? script.src : ''
const said = script ? { ...script.dataset } : {}

/** A script that the page does not wait for gives it a turn between reading itself, preparing, and drawing badges. */
function inTurns(): void {
  setTimeout(() => {
    prepare()
    setTimeout(() => start(script, address, said))
  })
}

if (script && script.async && !customElements.get('liangpai-badge')) inTurns()
else start(script, address, said)
