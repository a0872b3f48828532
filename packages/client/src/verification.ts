import type { Verdict } from '@liangpai/core'
import { type Answer, final, unavailable } from './answer.ts'
import type { BundleSource } from './bundle.ts'
import { FetchError } from './fetchError.ts'
import { type Judge, judgeFresh } from './fresh.ts'
import { bundleAddress } from './input.ts'
import type { Lists } from './lists.ts'

/** What a client works with; `authorities` are the origins whose word that a badge is not in effect counts. */
export type Room = {
  bundleAt: BundleSource
  lists: Lists
  authorities: ReadonlySet<string>
  judge: Judge
  signal?: AbortSignal | undefined
}

/** Where to find a bundle, and which badge it has to be. One that names no code is somebody's own copy. */
export type Asked = { url: string; badgeNo?: string }

/** Judges what is at an address. */
export async function verifyAt({ url, badgeNo }: Asked, room: Room): Promise<Answer> {
  try {
    const bundle = await room.bundleAt({ url, authorities: room.authorities }, { signal: room.signal })
    if (!bundle) return final('inactive', 'NOT_IN_EFFECT')
    if (badgeNo === undefined) return await verifyGiven(bundle, room)
    const { verdict, proven } = await judgeFresh(bundle, room.judge, room.lists)
    return proven.badgeNo !== undefined && proven.badgeNo !== badgeNo ? final('invalid', 'OTHER_BADGE') : verdict
  } catch (error) {
    if (error instanceof FetchError) return unavailable(error.reason)
    throw error
  }
}

/** A copy that ran out may have a successor: it is asked for once, at the issuer that the chain proved. */
export async function verifyGiven(bundle: unknown, room: Room): Promise<Answer> {
  const { verdict, proven } = await judgeFresh(bundle, room.judge, room.lists)
  const { iss, badgeNo } = proven
  if (!iss || !badgeNo || !ranOut(verdict)) return verdict
  const { origin } = new URL(iss)
  const renewed = await verifyAt(
    { url: bundleAddress(origin, badgeNo), badgeNo },
    { ...room, authorities: new Set([origin]) },
  )
  return renewed.state === 'unavailable' ? verdict : renewed
}

const ranOut = (verdict: Verdict): boolean =>
  verdict.state === 'expired' || (verdict.state === 'unavailable' && verdict.step === 'status')
