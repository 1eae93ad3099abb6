/** The one error that the library throws: the question itself is not whole, or a caller broke the contract. */

const BRAND = Symbol.for('binhxet.error')

export class BinhxetError extends Error {
  readonly [BRAND] = true
  constructor(
    readonly code: 'round-needed' | 'round-unknown' | 'cut-off-needed' | 'cut-off-invalid' | 'year-fixed' | 'year-invalid' | 'other-plan' | 'not-checked' | 'other-section' | 'section-unknown' | 'engine-incomplete' | 'documents-differ',
    message: string,
  ) {
    super(message)
    this.name = 'BinhxetError'
  }
}

/** Whether a thrown value is the library's own error, whichever copy of the library threw it. */
export function isBinhxetError(value: unknown): value is BinhxetError {
  return typeof value === 'object' && value !== null && (value as { [BRAND]?: unknown })[BRAND] === true
}
