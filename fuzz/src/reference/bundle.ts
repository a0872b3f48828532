/** The parts of a bundle (PROFILE 3). */
export type BundleParts = { badge: string; chain: readonly string[]; status: string | undefined }

const bytes = (text: string) => Buffer.byteLength(text)

/** Reads a bundle from its text or its members; `undefined` if form or size is wrong. */
export function partsIn(bundle: unknown): BundleParts | undefined {
  if (typeof bundle !== 'string') return membersOf(bundle)
  if (bytes(bundle) > 65_536) return undefined
  try {
    return membersOf(JSON.parse(bundle))
  } catch {
    return undefined
  }
}

function membersOf(value: unknown): BundleParts | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { v, badge, chain = [], status } = value as { [name: string]: unknown }
  if (v !== 1 || typeof badge !== 'string' || !Array.isArray(chain) || chain.length > 8) return undefined
  if (!Array.from(chain as unknown[]).every((one) => typeof one === 'string')) return undefined
  if (status !== undefined && typeof status !== 'string') return undefined
  const statements = chain as string[]
  const sizes = [badge, ...statements, status ?? ''].map(bytes)
  const sized = (sizes[0] ?? 0) <= 8192 && sizes.slice(1, -1).every((size) => size <= 8192)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  // A status token that is too long fails at its own step: it is present and no evidence.
  return sized && total <= 65_536 ? { badge, chain: statements, status } : undefined
}

/** The longest status token in bytes (PROFILE 1). */
export const LONGEST_STATUS = 49_152
