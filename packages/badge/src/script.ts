import './define.ts'
import { configure } from './configure.ts'

// Markup can shadow `document.currentScript` with an element of that name; only a real script may choose roots.
const script = document.currentScript
if (script instanceof HTMLScriptElement && script.src) {
  const { anchor, badge, variant, theme, lang } = script.dataset
  configure({ anchors: (anchor || '').split(/\s+/).filter(Boolean), registry: script.src })
  if (badge) {
    const element = document.createElement('liangpai-badge')
    const given = { badge, variant, theme, lang }
    for (const [name, value] of Object.entries(given)) if (value) element.setAttribute(name, value)
    script.after(element)
  }
}
