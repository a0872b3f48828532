import './define.ts'
import type { LiangpaiBadge } from './badge.ts'

// Markup can shadow `document.currentScript` with an element of that name; only a real script may choose roots.
const script = document.currentScript
if (script instanceof HTMLScriptElement && script.src) {
  const { anchor, badge, src, variant, theme, lang } = script.dataset
  // The first definition on the page stands, and may be that of an earlier script.
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
