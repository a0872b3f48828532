import { minify } from '@swc/core'
import type { Options } from 'tsup'

/**
 * Minifies a script by swc, which dissolves functions in their only caller where terser leaves them. Terser comes after it
 * and finds what swc leaves: the two together save 0.2 kB brotli over terser alone.
 */
export const swc: NonNullable<Options['plugins']>[number] = {
  name: 'swc',
  async renderChunk(script) {
    const { code } = await minify(script, {
      ecma: 2020,
      compress: { passes: 4, toplevel: true, unsafe_arrows: true },
      mangle: { topLevel: true },
      format: { asciiOnly: true },
    })
    return { code }
  },
}
