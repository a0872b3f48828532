import { Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { isSameName } from '../../shop/isSameName.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import { loadBadge } from './badgeTarget.ts'

/** Whether somebody typed the name of a badge's shop; undefined where they see no such badge. */
export async function isShopOfBadge(work: Reading, badge: string, typed: string): Promise<boolean | undefined> {
  try {
    const { requestId } = await loadBadge(work, badge)
    return isSameName(typed, shopOf(await requestOf(work, requestId)).name)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
