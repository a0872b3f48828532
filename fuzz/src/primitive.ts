import crypto, { type KeyObject } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const MOST = 4000

/**
 * Makes this thread ask the engine once for each key, data and signature. Cold verifiers check the same good tokens in
 * most runs; what OpenSSL says of the same bytes does not change, and what the judge makes of it is judged anew.
 */
export function rememberSignatures(): void {
  const { verify, createPublicKey } = crypto
  const keys = new Map<string, KeyObject>()
  const answers = new WeakMap<KeyObject, Map<string, boolean>>()

  const keyOnce = (input: Parameters<typeof createPublicKey>[0]): KeyObject => {
    const jwk = typeof input === 'object' && 'key' in input ? (input.key as { x?: string; y?: string }) : {}
    const id = `${jwk.x}.${jwk.y}`
    const known = keys.get(id)
    if (known) return known
    const made = createPublicKey(input)
    if (keys.size >= MOST) keys.clear()
    keys.set(id, made)
    answers.set(made, new Map())
    return made
  }

  const verifyOnce = (algorithm: string, data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean => {
    const known = answers.get(key)
    if (!known) return verify(algorithm, data, key, signature)
    const id = `${latin(signature)}.${latin(data)}`
    let answer = known.get(id)
    if (answer === undefined) {
      answer = verify(algorithm, data, key, signature)
      if (known.size >= MOST) known.clear()
      known.set(id, answer)
    }
    return answer
  }

  Object.assign(crypto, { createPublicKey: keyOnce, verify: verifyOnce })
  syncBuiltinESMExports()
}

const latin = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length).toString('latin1')
