import { parseBadgeNo } from '@liangpai/core'
import type { LiangpaiBadge } from '../badge.ts'
import { stateOf } from './codes.ts'

const SHEET = `liangpai-badge[data-test]{position:relative}
liangpai-badge[data-test]::after{content:'TEST';position:absolute;top:-7px;left:26px;padding:0 4px;border-radius:3px;background:#18211d;color:#fff;font:700 9px/14px system-ui,sans-serif;letter-spacing:.08em;pointer-events:none}`

/** Prints TEST over every test badge, wherever it stands, as soon as it looks for its evidence. */
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

/** Drops the answer from before there was a root to trust: a badge that waits for ever would go on showing it. */
function beginAgain(badge: LiangpaiBadge): void {
  const code = badge.badge
  badge.badge = ''
  badge.badge = code
}
