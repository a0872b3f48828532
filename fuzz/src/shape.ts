import { splice, withMember } from './edit.ts'
import { type Bundle, type Odd, presentOddly, type Presented } from './oddBundle.ts'

/** A change of a bundle around its signed tokens. */
export type Shape =
  | { do: 'member'; name: string; to: unknown }
  | { do: 'drop'; name: string }
  | { do: 'pretty' }
  | { do: 'text' }
  /** Replaces `cut` characters of the bundle's text. */
  | { do: 'splice'; at: number; cut: number; put: string }
  /** Replaces the `~` behind the badge. */
  | { do: 'tilde'; put: string }
  | { do: 'odd'; kind: Odd }

/** Applies changes of members first, then those of the text. `other` is a good badge for bundles that change. */
export function present(bundle: Bundle, shapes: readonly Shape[], other: string): Presented {
  let value: unknown = bundle
  let text: string | undefined
  let odd: Odd | undefined
  for (const shape of shapes) {
    if (shape.do === 'member') value = withMember(value, [shape.name], shape.to)
    if (shape.do === 'drop') value = withMember(value, [shape.name], undefined)
    if (shape.do === 'tilde') value = withMember(value, ['badge'], String(bundle.badge).slice(0, -1) + shape.put)
    if (shape.do === 'odd') odd = shape.kind
  }
  for (const shape of shapes) {
    if (shape.do === 'text') text ??= JSON.stringify(value)
    if (shape.do === 'pretty') text = JSON.stringify({ note: '\u202e', ...(value as object) }, undefined, 1)
    if (shape.do === 'splice') text = splice((text ??= JSON.stringify(value)), shape.at, shape.cut, shape.put)
  }
  if (text !== undefined) return { make: () => text, plain: text }
  return odd ? presentOddly(value as Bundle, odd, other) : { make: () => value, plain: value }
}
