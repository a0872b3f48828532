// Written by `pnpm reference` from the files below this folder that define a verb; do not edit.
import type { bindTo } from '@liangpai/server'
import type { Context, Reading, Work } from '../context.ts'
import { end } from './badge/end.ts'
import { pause } from './badge/pause.ts'
import { resume } from './badge/resume.ts'
import { withdraw } from './badge/withdraw.ts'
import { consent } from './offer/consent.ts'
import { decline } from './offer/decline.ts'
import { offer } from './offer/offer.ts'
import { charter } from './organization/charter.ts'
import { init } from './organization/init.ts'
import { appoint } from './person/appoint.ts'
import { publish } from './publication/publish.ts'
import { attest } from './request/attest.ts'
import { prove } from './request/prove.ts'
import { refuse } from './request/refuse.ts'
import { request } from './request/request.ts'
import { returnRequest } from './request/return.ts'
import { review } from './request/review.ts'

/** Everything that can be done in a registry, by noun. */
export const verbs = {
  end,
  pause,
  resume,
  withdraw,
  consent,
  decline,
  offer,
  charter,
  init,
  appoint,
  publish,
  attest,
  prove,
  refuse,
  request,
  return: returnRequest,
  review,
}

type Bind = ReturnType<typeof bindTo<Context, Work, Reading>>

/** The verbs as functions: who acts, then the verb's input. They throw `Refusal`. */
export const bindVerbs = (bind: Bind) => ({
  end: bind(end),
  pause: bind(pause),
  resume: bind(resume),
  withdraw: bind(withdraw),
  consent: bind(consent),
  decline: bind(decline),
  offer: bind(offer),
  charter: bind(charter),
  init: bind(init),
  appoint: bind(appoint),
  publish: bind(publish),
  attest: bind(attest),
  prove: bind(prove),
  refuse: bind(refuse),
  request: bind(request),
  return: bind(returnRequest),
  review: bind(review),
})

/** The bound verbs of a registry. */
export type Verbs = ReturnType<typeof bindVerbs>
