import { MEMBER } from '@liangpai/server'
import type { Context } from './context.ts'
import { viewStopLink } from './office/badge/viewStopLink.ts'
import { viewOffer } from './office/offer/viewOffer.ts'
import type { Verbs } from './office/verbs.ts'
import type { Registry } from './registry.ts'

type Acts = Pick<Registry, 'offer' | 'consent' | 'decline' | 'stop' | 'pause' | 'withdraw'>

/** A member's own acts by their two links, which name nobody. A second tap of a stop changes nothing. */
export function memberActs(context: Context, verbs: Verbs): Acts {
  const by = { as: MEMBER }
  const stop = (token: string) => viewStopLink(context, token)
  return {
    offer: (token) => viewOffer(context, token),
    consent: (token, choice) => verbs.consent(by, { token, choice }),
    async decline(token) {
      await verbs.decline(by, { token })
    },
    stop,
    async pause(token) {
      if ((await stop(token)).state === 'active') await verbs.pause(by, { token })
    },
    async withdraw(token) {
      if ((await stop(token)).state !== 'stopped') await verbs.withdraw(by, { token })
    },
  }
}
