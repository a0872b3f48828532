import type { CliWords } from '@liangpai/server'

/** How a value of a verb's input is spelt on the command line: `<request>`, `--url`, or not at all. */
export function spellingOf({ arguments: positions = [], options = {} }: CliWords, path: string): string | undefined {
  if (positions.includes(path)) return `<${kebab(path)}>`
  const name = options[path] ?? kebab(path)
  return name === false ? undefined : `--${name}`
}

/** `shop.urls` → `shop-urls`, `names.zh-Hant` → `names-zh-hant`. */
const kebab = (path: string): string =>
  path
    .replaceAll('.', '-')
    .replaceAll(/(?<=[a-z])[A-Z]/g, '-$&')
    .toLowerCase()
