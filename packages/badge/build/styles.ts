import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, transform } from 'esbuild'
import { shortClassNames } from './classNames.ts'
import { shortCustomProperties, shortValues } from './customProperties.ts'
import { shortTemplates } from './templates.ts'

/** The style sheet as the sources make it. */
async function evaluatedStyles(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    conditions: ['@liangpai/source'],
    format: 'esm',
    target: 'es2022',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')
  const { styles } = (await import(`data:text/javascript;base64,${code}`)) as { styles: string }
  return styles
}

/** The class names of the built files, by the templates in the folder of the element's sources. */
export function builtClassNames(sources: string) {
  const templates = globSync('render/*.ts', { cwd: sources, exclude: ['**/*.test.ts'] })
  if (!templates.length) throw new Error(`${sources} holds no templates`)
  return shortClassNames(templates.map((file) => readFileSync(join(sources, file), 'utf8')))
}

/** Minifies the style sheet and the templates, and shortens class names in both by one mapping. */
export function styles(sources: string): Plugin {
  const names = builtClassNames(sources)
  return {
    name: 'styles',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]render[\\/]\w+\.ts$/ }, ({ path }) => {
        return { contents: shortTemplates(names.template(readFileSync(path, 'utf8'))), loader: 'ts' }
      })
      onLoad({ filter: /[\\/]styles[\\/]styles\.ts$/ }, async ({ path }) => {
        const sheet = names.sheet(await evaluatedStyles(path))
        const { code } = await transform(sheet, { loader: 'css', minify: true, target: ['chrome80', 'safari16.4'] })
        return {
          contents: `export const styles = ${JSON.stringify(shortValues(shortCustomProperties(code.trim())))}`,
          loader: 'ts',
        }
      })
    },
  }
}
