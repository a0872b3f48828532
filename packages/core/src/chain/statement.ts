import { readEntityId } from '../address.ts'
import { isObject, isTime, type Json, membersOf } from '../token/json.ts'
import { type Jws, readJws } from '../token/jws.ts'
import { type Key, readKeys } from '../token/key.ts'
import { must } from '../fault.ts'
import { readLifetime, type Lifetime } from '../lifetime.ts'
import type { Trust } from './trust.ts'
import type { TokenType } from '../tokenTypes.ts'

/** A well-formed entity statement (OpenID Federation 1.1 section 3). */
export type Statement = Lifetime & { jws: Jws; iss: string; sub: string; keys: Key[]; metadata: Json }

/** Reads one statement: header, JSON, names, times, keys. */
export function readStatement(token: string, type: TokenType, { allowLocalhost }: Trust): Statement {
  const jws = readJws(token, type.typ)
  const { payload } = jws
  const iss = readEntityId(payload['iss'], allowLocalhost)
  const sub = readEntityId(payload['sub'], allowLocalhost)
  const lifetime = readLifetime(payload, type)
  const keys = readKeys(payload['jwks'])
  const metadata = membersOf(payload['metadata'], 'METADATA_INVALID')
  return { ...lifetime, jws, iss, sub, keys, metadata }
}

/** Refuses claims that this profile does not use, so that no two verifiers read them differently (PROFILE 5.3). */
export function refuseMembers({ type, jws, metadata }: Statement): void {
  const has = (name: string) => jws.payload[name] !== undefined
  must(!has('crit'), 'CRIT_UNSUPPORTED')
  must(!has('metadata_policy') && !has('metadata_policy_crit'), 'METADATA_POLICY_UNSUPPORTED')
  must(!type.refused.some(has), 'CLAIM_NOT_ALLOWED_HERE')
  const { liangpai_issuer: issuer } = metadata
  if (!isObject(issuer)) return
  const { jwks_uri: uri, signed_jwks_uri: signedUri } = membersOf(issuer, 'METADATA_INVALID')
  must(uri === undefined && signedUri === undefined, 'JWKS_BY_REFERENCE')
}

/** Checks `constraints`: exactly a `max_path_length`, which has no default (PROFILE 5.4). */
export function checkConstraints({ jws }: Statement, between: number): void {
  const { constraints } = jws.payload
  must(constraints !== undefined, 'CONSTRAINTS_MISSING')
  const { max_path_length: longest, ...others } = membersOf(constraints, 'CONSTRAINTS_INVALID')
  must(isTime(longest) && Object.keys(others).length === 0, 'CONSTRAINTS_INVALID')
  must(between <= longest, 'CONSTRAINT_PATH_LENGTH')
}
