import { readEntityId } from '../address.ts'
import { isObject, isTime, type Json, own } from '../json.ts'
import { type Jws, readJws } from '../jws.ts'
import { type Key, readKeys } from '../key.ts'
import { must } from '../reason.ts'
import { TOKENS } from '../token.ts'

/** An entity statement (OpenID Federation 1.1 section 3) whose form is right. */
export type Statement = {
  jws: Jws
  claims: Json
  iss: string
  sub: string
  iat: number
  exp: number
  keys: Key[]
  metadata: Json
}

/** Reads the form of one statement: header, JSON, names, times, keys. */
export function readStatement(token: string, allowLocalhost: boolean): Statement {
  const jws = readJws(token, TOKENS.subordinateStatement.typ)
  const claims = jws.payload
  const iss = readEntityId(own(claims, 'iss'), allowLocalhost)
  const sub = readEntityId(own(claims, 'sub'), allowLocalhost)
  const [iat, exp, metadata] = [own(claims, 'iat'), own(claims, 'exp'), own(claims, 'metadata')]
  must(isTime(iat), 'STATEMENT_IAT_INVALID')
  must(isTime(exp), 'STATEMENT_EXP_INVALID')
  const keys = readKeys(own(claims, 'jwks'))
  must(isObject(metadata), 'METADATA_INVALID')
  return { jws, claims, iss, sub, iat, exp, keys, metadata }
}

/** Refuses what this profile does not use, so that nothing is understood in two ways (PROFILE 5.3). */
export function refuseMembers({ claims, metadata }: Statement, refused: readonly string[]): void {
  const has = (name: string) => own(claims, name) !== undefined
  must(!has('crit'), 'CRIT_UNSUPPORTED')
  must(!has('metadata_policy') && !has('metadata_policy_crit'), 'METADATA_POLICY_UNSUPPORTED')
  must(!refused.some(has), 'CLAIM_NOT_ALLOWED_HERE')
  const issuer = own(metadata, 'liangpai_issuer')
  const byReference =
    isObject(issuer) && ['jwks_uri', 'signed_jwks_uri'].some((name) => own(issuer, name) !== undefined)
  must(!byReference, 'JWKS_BY_REFERENCE')
}

/** `constraints` of a subordinate statement: exactly a `max_path_length`; there is no default (PROFILE 5.4). */
export function checkConstraints({ claims }: Statement, between: number): void {
  const constraints = own(claims, 'constraints')
  must(constraints !== undefined, 'CONSTRAINTS_MISSING')
  const longest = isObject(constraints) && Object.keys(constraints).length === 1 && own(constraints, 'max_path_length')
  must(isTime(longest), 'CONSTRAINTS_INVALID')
  must(between <= longest, 'CONSTRAINT_PATH_LENGTH')
}
