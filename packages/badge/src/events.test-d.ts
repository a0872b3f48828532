import type { ElementReason, LiangpaiBadgeEventMap, Result } from './index.ts'
import type {} from './define.ts'

// Compiled by `tsc`, never run: what a page hears of a badge, and what it cannot take for granted.

declare const badge: HTMLElementTagNameMap['liangpai-badge']
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const isSame = <A, B>(same: Same<A, B>) => same

isSame<LiangpaiBadgeEventMap['liangpai-verdict']['detail'], Result>(true)
isSame<(typeof badge)['verdict'], Result | null>(true)
document.querySelector('liangpai-badge')?.showInactive.valueOf()
document.createElement('liangpai-badge').variant = 'card'

// On the element, with its own type for `this`; on whatever it bubbles to.
badge.addEventListener('liangpai-verdict', function ({ detail }) {
  isSame<typeof detail, Result>(true)
  this.showInactive = detail.state === 'inactive'
})
badge.addEventListener('liangpai-error', ({ detail }) => detail === ('FETCH_OFFLINE' satisfies ElementReason))
badge.addEventListener('liangpai-loadstart', ({ detail }) => isSame<typeof detail, null>(true), { once: true })
badge.addEventListener('click', ({ clientX }) => clientX.toFixed())
badge.addEventListener('of-the-shop', { handleEvent: (event) => event.preventDefault() })
document.addEventListener('liangpai-verdict', ({ detail }) => detail.state === 'verified' && detail.issuer.name)
document.body.addEventListener('liangpai-verdict', ({ detail }) => detail.state)
window.addEventListener('liangpai-error', ({ detail }) => detail === 'TRUST_ANCHOR_UNKNOWN')

const listener = ({ detail }: CustomEvent<Result>) => void detail.state
badge.addEventListener('liangpai-verdict', listener)
badge.removeEventListener('liangpai-verdict', listener, { capture: true })

const clicked = (event: MouseEvent) => event.clientX
// @ts-expect-error a verdict is an object
badge.addEventListener('liangpai-verdict', ({ detail }) => detail.toUpperCase())
// @ts-expect-error only a verified badge has an issuer
badge.addEventListener('liangpai-verdict', ({ detail }) => detail.issuer)
// @ts-expect-error there is no such reason
badge.addEventListener('liangpai-error', ({ detail }) => detail === 'OFFLINE')
// @ts-expect-error a judgement that begins says nothing
badge.addEventListener('liangpai-loadstart', ({ detail }) => detail.state)
// @ts-expect-error an event of another name has no detail
badge.addEventListener('liangpai-verdicts', ({ detail }) => detail)
// @ts-expect-error a listener of clicks hears no verdict
badge.removeEventListener('liangpai-verdict', clicked)
// @ts-expect-error the verdict is read, not written
badge.verdict = null
// @ts-expect-error a variant that the element does not have
badge.variant = 'seal'
