/** A verb's refusal: a stable `code` that tests and programs read, and the HTTP `status` that fits it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly status: number

  constructor(code: string, status = 409, message: string = code) {
    super(message)
    this.code = code
    this.status = status
  }
}
