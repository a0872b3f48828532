import { fileURLToPath } from 'node:url'
import { builtClassNames } from '../../packages/badge/build/styles.ts'

const names = builtClassNames(fileURLToPath(new URL('../../packages/badge/src', import.meta.url)))

/** A selector of the element's sources, as it matches in the built file, whose class names are shortened. */
export const built = (selector: string): string => names.sheet(selector)

/** The same, within the shadow root of a badge. */
export const inBadge = (selector: string, badge = 'liangpai-badge'): string => `${badge} >> ${built(selector)}`
