import { type RefusalCode, type RefusalStatus, refusals, type Words } from '@liangpai/presentation'

/**
 * A service's refusal. Programs read its stable `code`; people read the sentence and the next step that the table of
 * `presentation` has for it. `detail` names what exactly was refused, for a terminal or a log, in words of each language
 * where it is more than a name: never sent by HTTP, since it may name somebody. `pointers` are the members of an input that are
 * wrong, as JSON pointers (RFC 6901): only where, never what.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly detail: string | Words | undefined
  readonly pointers: readonly string[]

  constructor(code: RefusalCode, detail?: string | Words, pointers: readonly string[] = []) {
    super((typeof detail === 'object' ? detail.en : detail) ?? refusals[code].sentence.en)
    this.code = code
    this.detail = detail
    this.pointers = pointers
  }

  /** The HTTP status that fits it. */
  get status(): RefusalStatus {
    return refusals[this.code].status
  }
}
