/** What one file may cost. A file beyond a limit is refused before anything is built from it. */
export interface Limits {
  /** Length of the text in UTF-8 bytes. */
  readonly bytes: number
  /** Lexical tokens, white space and comments among them. */
  readonly tokens: number
  /** Lists and maps inside one another. */
  readonly depth: number
  /** Problems listed for one file; the rest are only counted. */
  readonly problems: number
}

const tokensFor = (bytes: number): number => Math.ceil((bytes * 60_000) / (256 * 1024))

/** The given limits, and the usual ones of a rule file (256 KiB) for the rest; tokens follow the bytes. */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  const bytes = given.bytes ?? 256 * 1024
  return {
    bytes,
    tokens: given.tokens ?? tokensFor(bytes),
    depth: given.depth ?? 64,
    problems: given.problems ?? 20,
  }
}

/** A dossier may have long texts; it is no list of thousands. */
export const dossierLimits: Limits = limitsOf({ bytes: 1024 * 1024, tokens: 60_000 })

/** Whether the text takes more than so many bytes in UTF-8. Stops counting as soon as that is known. */
export function exceedsBytes(text: string, bytes: number): boolean {
  if (text.length > bytes) return true
  if (text.length * 3 <= bytes) return false
  let count = text.length
  for (let i = 0; i < text.length && count <= bytes; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    // A surrogate pair is two units and four bytes, so each half counts as two.
    count += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2
  }
  return count > bytes
}
