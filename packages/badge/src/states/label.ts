import { parseBadgeNo } from '@liangpai/core'
import type { LiangpaiBadge } from '../badge.ts'
import { stateOf } from './codes.ts'

const SHEET = `liangpai-badge[data-test]{position:relative}
liangpai-badge[data-test]::after{content:'TEST';position:absolute;top:-7px;left:26px;padding:0 4px;border-radius:3px;background:#18211d;color:#fff;font:700 9px/14px system-ui,sans-serif;letter-spacing:.08em;pointer-events:none}`

/** Labels every test badge TEST as soon as its judgement begins. */
export function labelTestBadges(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  document.addEventListener('liangpai-loadstart', (event) => {
    const [badge] = event.composedPath() as LiangpaiBadge[]
    if (!badge) return
    const state = stateOf(parseBadgeNo(badge.badge) ?? '')
    badge.toggleAttribute('data-test', state !== undefined)
    const root = badge.getRootNode() as Document | ShadowRoot
    if (state && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    if (state === 'verifying' && badge.verdict) beginAgain(badge)
  })
}

/** Drops the result from before there was a root to trust, which a badge that waits for ever would go on showing. */
function beginAgain(badge: LiangpaiBadge): void {
  const code = badge.badge
  badge.badge = ''
  badge.badge = code
}
