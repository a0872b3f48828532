import type { CliWords } from '@liangpai/server'

/** How a value of a verb's input is spelt on the command line: `<request>`, `--url`, or not at all. */
export function spellingOf({ arguments: positions = [], options = {} }: CliWords, path: string): string | undefined {
  if (positions.includes(path)) return `<${kebab(path)}>`
  if (Object.entries(options).some(([above, name]) => name === false && isWithin(path, above))) return undefined
  return `--${options[path] || kebab(path)}`
}

/** What is kept off the command line keeps its members off it, too. */
const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`)

/** `shop.urls` → `shop-urls`, `names.zh-Hant` → `names-zh-hant`. */
const kebab = (path: string): string =>
  path
    .replaceAll('.', '-')
    .replaceAll(/(?<=[a-z])[A-Z]/g, '-$&')
    .toLowerCase()
