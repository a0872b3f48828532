import { createECDH, createHash, createHmac } from 'node:crypto'

/** The order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const numberOf = (bytes: Buffer) => BigInt(`0x${bytes.toString('hex')}`)

/** 32 bytes, big-endian. */
const bytesOf = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')

/**
 * Signs ES256 with a nonce that follows from the key and the data. Node draws its nonces at random, and a mutation that
 * lands in a signature would then differ from one run of a seed to the next. As fast as Node's own; @noble/curves does
 * the same by RFC 6979 in ten times the time. Good for a fuzzer's keys, for nothing else.
 */
export function createDeterministicSign(secret: Buffer): (data: string) => Buffer {
  const key = numberOf(secret)
  const curve = createECDH('prime256v1')
  return (data) => {
    const nonce = numberOf(createHmac('sha256', secret).update(data).digest()) % ORDER
    curve.setPrivateKey(bytesOf(nonce))
    const r = numberOf(curve.getPublicKey().subarray(1, 33)) % ORDER
    const hash = numberOf(createHash('sha256').update(data).digest())
    const s = (inverseOf(nonce) * (hash + r * key)) % ORDER
    return Buffer.concat([bytesOf(r), bytesOf(s)])
  }
}

/** The other signature that verifies wherever this one does, (r, n - s). Other bytes than a signature stay as they are. */
export function twinOf(signature: Buffer): Buffer {
  const s = signature.length === 64 ? numberOf(signature.subarray(32)) : ORDER
  return s < ORDER ? Buffer.concat([signature.subarray(0, 32), bytesOf(ORDER - s)]) : signature
}

/** The inverse modulo the order, by the extended Euclidean algorithm. */
function inverseOf(value: bigint): bigint {
  let [rest, divisor, factor, next] = [value, ORDER, 1n, 0n]
  while (divisor !== 0n) {
    const quotient = rest / divisor
    ;[rest, divisor] = [divisor, rest - quotient * divisor]
    ;[factor, next] = [next, factor - quotient * next]
  }
  return ((factor % ORDER) + ORDER) % ORDER
}
