import { createHash } from 'node:crypto'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'

/** Whether the signature of a compact token holds. */
export type CheckToken = (token: string) => Promise<boolean>

/** sd-jwt-vc as its documentation sets it up: SHA-256, one check for badges and lists, lists from `fetchList`. */
export function createSdJwtVc(check: CheckToken, fetchList: (uri: string) => Promise<string>): SDJwtVcInstance {
  const verifier = (signed: string, signature: string) => check(`${signed}.${signature}`)
  return new SDJwtVcInstance({
    hasher: (bytes, algorithm) =>
      createHash(algorithm.replace('-', ''))
        .update(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
        .digest(),
    hashAlg: 'sha-256',
    verifier,
    statusVerifier: verifier,
    statusListFetcher: fetchList,
  })
}

/** Whether a promise is fulfilled, for libraries that reject what does not verify. */
export const succeeds = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false,
  )
