import type { Plugin } from 'esbuild'

/** Leaves out the words of core's usage errors: they are for callers of the judge, and the script makes no such mistake. */
export const withoutUsageMessages: Plugin = {
  name: 'usage messages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]usageMessages\.ts$/ }, () => {
      return { contents: 'export const usageMessage = (code) => code', loader: 'ts' }
    })
  },
}
