import type { Cast } from './cast.ts'
import { type Edit, splice, withMember } from './edit.ts'
import type { Pen } from './pen.ts'

/** What was signed, by which key: all that the fuzzer remembers of a token. */
export type Signed = { header: Buffer; payload: Buffer; by: Pen }

/** A token as data: a good one to begin with, and what was changed. */
export type Spec = { base: string; edits: readonly Edit[] }

/** A token that has been made; `signed` is missing where what was signed is not what stands in it. */
export type Piece = { spec: Spec; token: string; signed?: Signed }

/** A good token before it is signed. */
export type Base = { header: object; payload: object; by: string }

export type Bases = ReadonlyMap<string, Base>

/** Makes tokens out of their specs, with real signatures. */
export type Maker = (spec: Spec) => Piece

const N = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')

/** The other signature that holds wherever this one does; what was sealed with other bytes is none and stays. */
function twinOf(signature: Buffer): Buffer {
  const s = signature.length === 64 ? BigInt(`0x${signature.subarray(32).toString('hex')}`) : N
  if (s >= N) return signature
  return Buffer.concat([signature.subarray(0, 32), Buffer.from((N - s).toString(16).padStart(64, '0'), 'hex')])
}

export function createMaker({ pens }: Cast, bases: Bases): Maker {
  return (spec) => {
    const base = bases.get(spec.base)
    if (!base) throw new RangeError(`no base ${spec.base}`)
    const { header, payload, by } = edited(base, spec.edits, pens)
    const signedText = `${header.toString('base64url')}.${payload.toString('base64url')}`
    let signature = by.sign(signedText)
    let whole = true
    for (const edit of spec.edits) {
      if (edit.do === 'twin') signature = twinOf(signature)
      if (edit.do === 'seal') [signature, whole] = [Buffer.alloc(edit.length, edit.byte), false]
    }
    const good = `${signedText}.${signature.toString('base64url')}`
    const token = spec.edits.reduce(
      (text, it) => (it.do === 'token' ? splice(text, it.at, it.cut, it.put) : text),
      good,
    )
    return { spec, token, ...(whole && token === good && { signed: { header, payload, by } }) }
  }
}

/** The two parts that are signed, and the key. */
function edited(base: Base, edits: readonly Edit[], pens: Cast['pens']): Signed {
  let by = pens.get(base.by) as Pen
  const values: { header: unknown; payload: unknown } = { header: base.header, payload: base.payload }
  for (const edit of edits) {
    if (edit.do === 'set') values[edit.in] = withMember(values[edit.in], edit.at, edit.to)
    if (edit.do === 'remove') values[edit.in] = withMember(values[edit.in], edit.at, undefined)
    if (edit.do === 'sign') {
      by = pens.get(edit.by) as Pen
      if (edit.named) values.header = withMember(values.header, ['kid'], by.key.kid)
    }
  }
  const part = (name: 'header' | 'payload') => {
    let bytes: Buffer = Buffer.from(JSON.stringify(values[name] ?? null))
    for (const edit of edits) {
      if (edit.do === 'text' && edit.in === name) bytes = rewritten(bytes, edit)
      if (edit.do === 'double' && edit.in === name) {
        const more = `${JSON.stringify(edit.name)}:${JSON.stringify(edit.to)}}`
        bytes = Buffer.from(bytes.toString().replace(/\}$/, () => `,${more}`))
      }
    }
    return bytes
  }
  return { header: part('header'), payload: part('payload'), by }
}

function rewritten(bytes: Buffer, { at, cut, put, raw }: Extract<Edit, { do: 'text' }>): Buffer {
  if (!raw) return Buffer.from(splice(bytes.toString(), at, cut, put))
  const from = at % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(put, 'base64url'), bytes.subarray(from + cut)])
}
