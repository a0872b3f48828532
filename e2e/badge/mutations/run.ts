import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright'
import type { MutationReport, MutationRun, runMutations } from './inPage.ts'

/** The mutations as one script for a page. */
async function script(): Promise<string> {
  const entryPoints = [fileURLToPath(new URL('inPage.ts', import.meta.url))]
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022' })
  return outputFiles[0]?.text ?? ''
}

/** Sets mutated bundles on elements in a page that has the element. */
export async function mutateIn(page: Page, run: MutationRun): Promise<MutationReport> {
  await page.addScriptTag({ content: await script() })
  return page.evaluate(
    (options) => (window as unknown as { runMutations: typeof runMutations }).runMutations(options),
    run,
  )
}
