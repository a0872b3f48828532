import { LiangpaiBadge } from './badge.ts'

/** What the tag says when its script runs: the roots to trust, and the badge of the one-tag form. */
function start(
  script: HTMLScriptElement | undefined,
  { anchor, badge, src, variant, theme, lang }: DOMStringMap,
): void {
  // The first definition on the page stands, and may be that of an earlier script.
  if (!customElements.get('liangpai-badge')) customElements.define('liangpai-badge', LiangpaiBadge)
  if (!script) return
  const element = customElements.get('liangpai-badge') as typeof LiangpaiBadge
  if (element.configure)
    element.configure({ anchors: (anchor || '').split(/\s+/).filter(Boolean), registry: script.src })
  if (badge || src) {
    const made = document.createElement('liangpai-badge')
    const given = { badge, src, registry: new URL(script.src).origin, variant, theme, lang }
    for (const [name, value] of Object.entries(given)) if (value) made.setAttribute(name, value)
    script.after(made)
  }
}

// Markup can shadow `document.currentScript` with an element of that name; only a real script may choose roots.
const current = document.currentScript
const script = current instanceof HTMLScriptElement && current.src ? current : undefined
const said = script ? { ...script.dataset } : {}
// A script that the page does not wait for gives the page its turn between reading itself and drawing badges.
if (script && script.async) setTimeout(() => start(script, said))
else start(script, said)
