/** @jsxImportSource react */
import type {} from './react.ts'

// Compiled by `tsc`, never run: what a shop may write in React, and what it may not.

export const plain = <liangpai-badge badge="7K3M-9QXW-2BHK" lang="en" />

export const full = (
  <liangpai-badge
    badge="7K3M-9QXW-2BHK"
    registry="https://badge.example"
    src="/badge.json"
    variant="card"
    theme="dark"
    show-inactive
    bundle={{ v: 1, badge: '' }}
    className="sign"
    ref={(element) => void element?.verdict?.state}
    onliangpai-verdict={({ detail }) => void (detail.state === 'verified' && detail.issuer.name)}
    onliangpai-error={({ detail }) => void detail.length}
  >
    <a href="https://badge.example/verify/7K3M9QXW2BHK">身份核验</a>
  </liangpai-badge>
)

// @ts-expect-error no such variant
export const variant = <liangpai-badge variant="seal" />
// @ts-expect-error no such theme
export const theme = <liangpai-badge theme="red" />
// @ts-expect-error the element has no such attribute: anchors come from the page's own code
export const anchors = <liangpai-badge anchors="x" />
// @ts-expect-error a verdict is an object
export const event = <liangpai-badge onliangpai-verdict={({ detail }) => void detail.toUpperCase()} />
