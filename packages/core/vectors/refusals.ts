import type { State, Step } from '@liangpai/core'
import { type Door, refusal, refusalOf, type Vector, type VectorGroups } from './answer.ts'
import { badge } from './badge.ts'
import { bundle } from './bundle.ts'
import { chain } from './chain.ts'
import { faults } from './faults.ts'
import { json } from './json.ts'
import { jws, type TokenRefusals } from './jws.ts'
import { keys } from './keys.ts'
import { organization } from './organization.ts'
import { page } from './page.ts'
import { shop } from './shop.ts'
import { status } from './status.ts'
import { ask, at, badgeOf, caseOf, type Edit, ON_BRANCH, type Refusals, statusOf, TOP } from './vector.ts'

export const groups = {
  bundle,
  badge,
  keys,
  chain,
  organization,
  shop,
  status,
  page,
  'first of two faults': faults,
}
export const tokenGroups = { jws, json }

/** Streams of the platform tell bytes behind zlib data from broken data in no engine. */
const reasonBy = (door: Door, reason: string): string =>
  door === 'web' && reason === 'STATUS_LIST_TRAILING_BYTES' ? 'STATUS_LIST_COMPRESSION' : reason

const vector = (name: string, edit: Edit, wanted: ReturnType<typeof refusal>): Vector => ({
  name: `${wanted.reason}: ${name}`,
  run: async () => refusalOf(await ask(caseOf(edit))),
  wanted,
})

const vectorsOf = (refusals: Refusals, door: Door): Vector[] =>
  Object.entries(refusals).flatMap(([reason, entries]) =>
    [entries].flat().flatMap(({ state, step, inputs }) => {
      const wanted = refusal(state, step, reasonBy(door, reason))
      return Object.entries(inputs).map(([name, edit]) => vector(name, edit, wanted))
    }),
  )

type Place = { place: string; tokenOf: typeof badgeOf; state: State; step: Step }

/** The tokens that every JWS vector is applied to. A badge with only a bad signature fails at step `signature`. */
const places: readonly Place[] = [
  { place: 'badge', tokenOf: badgeOf, state: 'invalid', step: 'badge' },
  { place: 'statement', tokenOf: at(ON_BRANCH), state: 'invalid', step: 'chain' },
  { place: 'root configuration', tokenOf: at(TOP), state: 'invalid', step: 'chain' },
  { place: 'status token', tokenOf: statusOf, state: 'unavailable', step: 'status' },
]

const tokenVectorsOf = (refusals: TokenRefusals): Vector[] =>
  Object.entries(refusals).flatMap(([reason, inputs]) =>
    Object.entries(inputs).flatMap(([name, spoil]) =>
      places.map(({ place, tokenOf, state, step }) => {
        const failing = reason === 'SIGNATURE_INVALID' && step === 'badge' ? 'signature' : step
        return vector(`${name}, ${place}`, (it) => spoil(tokenOf(it)), refusal(state, failing, reason))
      }),
    ),
  )

/** What must be refused, by group. */
export const refusalVectors = (door: Door): VectorGroups => ({
  ...Object.fromEntries(Object.entries(groups).map(([name, refusals]) => [name, vectorsOf(refusals, door)])),
  ...Object.fromEntries(Object.entries(tokenGroups).map(([name, refusals]) => [name, tokenVectorsOf(refusals)])),
})
