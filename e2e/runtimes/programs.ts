import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import type { Door } from '../../packages/core/vectors/answer.ts'

const core = join(import.meta.dirname, '../../packages/core')
const PACKAGES = ['@liangpai/core', '@liangpai/client', '@liangpai/presentation']

/** Modules in one file each; what is imported on demand is evaluated on demand. */
const modules: BuildOptions = { bundle: true, format: 'esm', target: 'es2022', platform: 'neutral', logLevel: 'error' }

/** Conditions of bundlers for a platform that has no resolver of its own: those of wrangler, and of Vite. */
const CONDITIONS = {
  worker: ['workerd', 'worker', 'browser'],
  bundled: ['browser', 'module'],
}

/** Writes the programs that runtimes start, and the vectors, once for each adapter. Our packages stay imports. */
export async function writePrograms(folder: string): Promise<void> {
  cpSync(join(import.meta.dirname, 'programs'), folder, { recursive: true })
  const doors: Door[] = ['node', 'web']
  await Promise.all(
    doors.map((door) =>
      build({
        ...modules,
        entryPoints: { [`vectors.${door}`]: join(core, 'vectors/main.ts') },
        outdir: folder,
        outExtension: { '.js': '.mjs' },
        alias: {
          '#crypto': join(core, `src/crypto/${door}.ts`),
          '#newestList': join(core, `src/newestList/${door}.ts`),
        },
        external: ['node:*', ...PACKAGES, ...PACKAGES.map((name) => `${name}/*`)],
      }),
    ),
  )
}

/** Bundles a program with our packages as a user's bundler does; returns the build of core that it leads to. */
export async function bundleProgram(folder: string, program: keyof typeof CONDITIONS): Promise<Door> {
  const { metafile, outputFiles } = await build({
    ...modules,
    absWorkingDir: folder,
    entryPoints: [`${program}.mjs`],
    conditions: CONDITIONS[program],
    mainFields: ['browser', 'module', 'main'],
    metafile: true,
    write: false,
    outdir: folder,
  })
  writeFileSync(join(folder, `${program}.bundled.mjs`), outputFiles[0]?.contents ?? '')
  const inputs = Object.keys(metafile.inputs)
  return inputs.some((file) => file.endsWith('@liangpai/core/dist/web/index.js')) ? 'web' : 'node'
}
