import { LiangpaiBadge } from './badge.ts'

/** Defines `<liangpai-badge>` where there are custom elements; the first definition on a page stands. */
if (typeof customElements === 'object' && !customElements.get('liangpai-badge'))
  customElements.define('liangpai-badge', LiangpaiBadge)
