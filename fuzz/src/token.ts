import { twinOf } from './ecdsa.ts'
import { type Edit, type Part, splice, withMember } from './edit.ts'
import type { Entities } from './entities.ts'
import type { SigningKey } from './signingKey.ts'
import type { Template, TemplateName, Templates } from './templates.ts'

/** What was signed, by which key: all that the reference reader knows of a token. */
export type Signed = { header: Buffer; payload: Buffer; by: SigningKey }

/** A token as data: the good token it starts from, and the changes. */
export type TokenSpec = { template: TemplateName; edits: readonly Edit[] }

/** A signed token. `signed` is missing where the compact text no longer says what was signed. */
export type Token = { spec: TokenSpec; compact: string; signed?: Signed }

/** Makes a token from its spec, with a real signature. */
export type MakeToken = (spec: TokenSpec) => Token

export const createTokenMaker =
  ({ signingKeys }: Entities, templates: Templates): MakeToken =>
  (spec) => {
    const signed = signedParts(templates.of(spec.template), spec.edits, signingKeys)
    const signedText = `${signed.header.toString('base64url')}.${signed.payload.toString('base64url')}`
    const { signature, isGenuine } = signatureOf(signedText, signed.by, spec.edits)
    const genuine = `${signedText}.${signature.toString('base64url')}`
    const compact = spec.edits.reduce(
      (text, edit) => (edit.do === 'token' ? splice(text, edit.at, edit.cut, edit.put) : text),
      genuine,
    )
    return { spec, compact, ...(isGenuine && compact === genuine && { signed }) }
  }

function signatureOf(signedText: string, by: SigningKey, edits: readonly Edit[]) {
  let signature = by.sign(signedText)
  let isGenuine = true
  for (const edit of edits) {
    if (edit.do === 'twin') signature = twinOf(signature)
    if (edit.do === 'seal') [signature, isGenuine] = [Buffer.alloc(edit.length, edit.byte), false]
  }
  return { signature, isGenuine }
}

/** Header and payload as they are signed, and the key. */
function signedParts(template: Template, edits: readonly Edit[], signingKeys: Entities['signingKeys']): Signed {
  let by = keyNamed(template.by, signingKeys)
  const values: { [part in Part]: unknown } = { header: template.header, payload: template.payload }
  for (const edit of edits) {
    if (edit.do === 'set') values[edit.in] = withMember(values[edit.in], edit.at, edit.to)
    if (edit.do === 'remove') values[edit.in] = withMember(values[edit.in], edit.at, undefined)
    if (edit.do === 'sign') {
      by = keyNamed(edit.by, signingKeys)
      if (edit.named) values.header = withMember(values.header, ['kid'], by.key.kid)
    }
  }
  const bytesOf = (part: Part) =>
    textOf(
      values[part],
      edits.filter((edit) => 'in' in edit && edit.in === part),
    )
  return { header: bytesOf('header'), payload: bytesOf('payload'), by }
}

function keyNamed(name: string, signingKeys: Entities['signingKeys']): SigningKey {
  const key = signingKeys.get(name)
  if (!key) throw new RangeError(`no key ${name}`)
  return key
}

/** The JSON text of a part, with the edits of the text itself. */
function textOf(value: unknown, edits: readonly Edit[]): Buffer {
  let bytes: Buffer = Buffer.from(JSON.stringify(value ?? null))
  for (const edit of edits) {
    if (edit.do === 'text') bytes = withText(bytes, edit)
    if (edit.do === 'double') bytes = withDouble(bytes, edit)
  }
  return bytes
}

function withText(bytes: Buffer, { at, cut, put, raw }: Extract<Edit, { do: 'text' }>): Buffer {
  if (!raw) return Buffer.from(splice(bytes.toString(), at, cut, put))
  const from = at % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(put, 'base64url'), bytes.subarray(from + cut)])
}

function withDouble(bytes: Buffer, { name, to }: Extract<Edit, { do: 'double' }>): Buffer {
  const member = `${JSON.stringify(name)}:${JSON.stringify(to)}`
  return Buffer.from(bytes.toString().replace(/\}$/, () => `,${member}}`))
}
