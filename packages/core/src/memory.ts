import { createNewestList } from '#newestList'
import type { BadgeToken } from './badge/badge.ts'
import type { Chain } from './chain/chain.ts'
import { createMemo } from './lib/memo.ts'
import type { StatusList } from './status/list.ts'

/** What a verifier remembers. The limits bound its memory where it is fed hostile bundles. */
export const createMemory = () => ({
  badges: createMemo<BadgeToken>(256),
  chains: createMemo<Promise<Chain>>(256),
  lists: createMemo<Promise<StatusList>>(256),
  newestList: createNewestList(1024),
})

export type Memory = ReturnType<typeof createMemory>
