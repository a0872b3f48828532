import { LiangpaiBadge } from './badge.ts'

/** Defines `<liangpai-badge>`; the first definition on a page stands. */
if (!customElements.get('liangpai-badge')) customElements.define('liangpai-badge', LiangpaiBadge)
