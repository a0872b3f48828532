/** @jsxImportSource vue */
import type { GlobalComponents } from 'vue'
import type { LiangpaiBadgeProps } from './vue.ts'

// Compiled by `tsc`, never run: what a shop may write in Vue, and what it may not.

/** What a template checks its attributes against. */
export const inTemplate: InstanceType<GlobalComponents['liangpai-badge']>['$props'] = {} satisfies LiangpaiBadgeProps

export const full = (
  <liangpai-badge
    badge="7K3M-9QXW-2BHK"
    variant="card"
    theme="dark"
    lang="zh-Hant"
    class="sign"
    showInactive={true}
    onLiangpaiVerdict={({ detail }) => void (detail.state === 'verified' && detail.issuer.name)}
  />
)

// @ts-expect-error no such variant
export const variant = <liangpai-badge variant="seal" />
// @ts-expect-error no such theme
export const theme: LiangpaiBadgeProps = { theme: 'red' }
// @ts-expect-error the element has no such attribute: anchors come from the page's own code
export const anchors = <liangpai-badge anchors="x" />
// @ts-expect-error a verdict is an object
export const event = <liangpai-badge onLiangpaiVerdict={({ detail }) => void detail.toUpperCase()} />
