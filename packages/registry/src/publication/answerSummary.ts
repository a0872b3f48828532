import { dayOf } from '@liangpai/server'
import * as z from 'zod'
import type { RootAnswer } from '../keys/carried.ts'
import { readClaims, withKeys } from './statedClaims.ts'

/** What a root's answer says, for people to compare before it is published. */
export type AnswerSummary = {
  office: string
  name: string
  /** Thumbprints. */
  rootKeys: string[]
  officeKeys: string[]
  /** The last day of the statement. */
  until: string
}

const withName = withKeys.extend({
  metadata: z.object({ federation_entity: z.object({ organization_name: z.string() }) }),
})

/** Reads it from the answer, whose signatures are checked by who publishes it. Throws `rootAnswerInvalid`. */
export function summaryOfAnswer({ configuration, statement }: RootAnswer): AnswerSummary {
  const root = readClaims(configuration, withKeys)
  const office = readClaims(statement, withName)
  return {
    office: office.sub,
    name: office.metadata.federation_entity.organization_name,
    rootKeys: root.jwks.keys.map(({ kid }) => kid),
    officeKeys: office.jwks.keys.map(({ kid }) => kid),
    until: dayOf(office.exp - 1),
  }
}
