import { isThumbprint } from '@liangpai/core'

/** What stands in a released badge file where a registry's own settings go. `script.ts` parses it. */
const RELEASED = '{"registry":"","anchors":[]}'

/** The same literal, with or without settings. No character in it needs an escape in a script or in JSON. */
const LITERAL = /\{"registry":"[\w.:/-]*","anchors":\[(?:"[\w-]{43}",?)*\]\}/g

/** What a registry writes into the badge file that it serves. */
export type FileSettings = {
  /** The registry's origin, `https://badge.example`. */
  registry: string
  /** The RFC 7638 thumbprints of the root keys that count for this registry's bundles. */
  anchors: readonly string[]
}

/**
 * The badge file as a registry serves it: the released file with its one JSON literal replaced by the registry's own
 * origin and anchors (DESIGN 4). Throws a `TypeError` where the literal does not stand in the file exactly once, where
 * `registry` is no origin of letters, digits, dots and hyphens, or where `anchors` are not one thumbprint or more.
 */
export function servedFile(released: string, settings: FileSettings): string {
  if (released.split(RELEASED).length !== 2) throw new TypeError('not a released badge file')
  if (!isOrigin(settings.registry)) throw new TypeError(`not the origin of a registry: ${settings.registry}`)
  if (!areThumbprints(settings.anchors)) throw new TypeError('anchors are thumbprints, one or more')
  return released.replace(RELEASED, () => literalOf(settings))
}

/** A served badge file taken apart. `undefined` for a released file, and for what no registry makes of one. */
export function readServedFile(
  file: string,
): ({ released: string } & FileSettings & { anchors: string[] }) | undefined {
  const [literal, second] = file.match(LITERAL) ?? []
  if (!literal || second) return undefined
  const { registry, anchors } = JSON.parse(literal) as { registry: string; anchors: string[] }
  const isServed = isOrigin(registry) && areThumbprints(anchors) && literalOf({ registry, anchors }) === literal
  return isServed ? { released: file.replace(literal, RELEASED), registry, anchors } : undefined
}

const literalOf = ({ registry, anchors }: FileSettings) => JSON.stringify({ registry, anchors })

const areThumbprints = (anchors: readonly string[]) => anchors.length > 0 && anchors.every(isThumbprint)

const isOrigin = (text: string) =>
  /^https?:\/\/[a-z\d.-]+(:\d+)?$/.test(text) && URL.canParse(text) && new URL(text).origin === text
