/** A template's class attribute: a plain string, or one expression. */
const CLASS_ATTRIBUTE = /\bclass=(?:"[^"]*"|\$\{[^}]*\})/g
const EXPRESSION = /\$\{[^}]*\}/
const LITERAL = /'([a-z][\w-]*)'/g
const WORD = /[a-z][\w-]*/g

/** Rewrites each class name that is written out in the class attributes of a source; names in data are left alone. */
function mapTemplateNames(source: string, map: (name: string) => string): string {
  return source.replace(CLASS_ATTRIBUTE, (attribute) => {
    const parts = attribute.slice('class='.length).split(new RegExp(`(${EXPRESSION.source})`))
    const mapped = parts.map((part) =>
      EXPRESSION.test(part)
        ? part.replace(LITERAL, (_, name: string) => `'${map(name)}'`)
        : part.replace(WORD, (name) => map(name)),
    )
    return `class=${mapped.join('')}`
  })
}

/** `a` … `z`, `aa` … */
export const shortName = (index: number): string =>
  (index < 26 ? '' : shortName(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))

/** A short name for each class name that the templates write out: `map` for them, `css` for the sheet. */
export function shortClassNames(templates: readonly string[]) {
  const counts = new Map<string, number>()
  const count = (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
    return name
  }
  for (const source of templates) mapTemplateNames(source, count)
  const names = [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([name]) => name)
  const short = new Map(names.map((name, index) => [name, shortName(index)]))
  const shorten = (name: string) => short.get(name) ?? name
  return {
    template: (source: string) => mapTemplateNames(source, shorten),
    sheet: (css: string) => css.replace(/\.([a-z][\w-]*)/g, (_, name: string) => `.${shorten(name)}`),
  }
}
