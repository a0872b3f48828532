/** Where a build writes: `scripts/build-package.ts` builds beside `dist` and moves the result there. */
export const outDir = process.env['BUILD_DIR'] ?? 'dist'

const library = { format: ['esm' as const], sourcemap: true, clean: false, outDir, dts: !process.env['NO_DTS'] }

/** Runs in browsers and in Node. */
export const anywhere = { ...library, target: 'es2022' as const }

/** Needs Node. tsup would strip `node:`, and `node:sqlite` has no name without it. */
export const forNode = { ...library, target: 'node22' as const, removeNodeProtocol: false }
