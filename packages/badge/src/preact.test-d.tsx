/** @jsxImportSource preact */
import type {} from './preact.ts'

// Compiled by `tsc`, never run: what a shop may write in Preact, and what it may not.

export const plain = <liangpai-badge badge="7K3M-9QXW-2BHK" lang="en" />

export const full = (
  <liangpai-badge
    badge="7K3M-9QXW-2BHK"
    registry="https://badge.example"
    src="/badge.json"
    variant="card"
    theme="dark"
    showInactive
    bundle={{ v: 1, badge: '' }}
    class="sign"
    ref={(element) => void element?.verdict?.state}
    onliangpai-verdict={({ detail }) => void (detail.state === 'verified' && detail.issuer.name)}
    onliangpai-error={({ detail }) => void (detail === 'FETCH_OFFLINE')}
    onClick={({ currentTarget }) => void currentTarget.verdict}
  >
    <a href="https://badge.example/verify/7K3M9QXW2BHK">身份核验</a>
  </liangpai-badge>
)

// @ts-expect-error no such variant
export const variant = <liangpai-badge variant="seal" />
// @ts-expect-error no such theme
export const theme = <liangpai-badge theme="red" />
// @ts-expect-error Preact would write `false` into the attribute, which shows what is not in effect
export const attribute = <liangpai-badge show-inactive={false} />
// @ts-expect-error the element has no such attribute: anchors come from the page's own code
export const anchors = <liangpai-badge anchors="x" />
// @ts-expect-error a verdict is an object
export const event = <liangpai-badge onliangpai-verdict={({ detail }) => void detail.toUpperCase()} />
// @ts-expect-error there is no such reason
export const reason = <liangpai-badge onliangpai-error={({ detail }) => void (detail === 'OFFLINE')} />
