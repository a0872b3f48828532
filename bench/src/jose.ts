import { importJWK, jwtVerify } from 'jose'
import type { Candidate } from './candidate.ts'

export const JOSE: Candidate = {
  name: 'jose jwtVerify',
  does: "the badge's signature, type, issuer, times; key kept; no chain, no status",
  signatures: 1,
  checks: ['badge'],
  limit: 'subtle.verify',
  async prepare({ world: { branch }, bundle, now }) {
    const key = await importJWK(branch.badge.key, 'ES256')
    const token = bundle.badge.slice(0, -1)
    const options = {
      algorithms: ['ES256'],
      typ: 'dc+sd-jwt',
      issuer: branch.id,
      requiredClaims: ['iat', 'exp', 'vct', 'status'],
      currentDate: new Date(now * 1000),
    }
    return () =>
      jwtVerify(token, key, options).then(
        () => true,
        () => false,
      )
  },
}
