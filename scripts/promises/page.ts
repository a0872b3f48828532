import { sentences } from './sentences.ts'
import { servicesSentences, servicesShown } from './services.ts'
import { partly, shownBy, unshown } from './shownBy.ts'
import { type TestName, tests } from './tests.ts'

/** The page of all sentences. */
export function promisesPage(): string {
  const rows = sentences().map(
    ({ path, words }) => `| ${words.replaceAll('\u200b', '')} | \`${path}\` | ${shown(path)} |`,
  )
  return `# What members and the sides of a complaint are told, and the tests that make it true

Written by \`node --conditions=@liangpai/source scripts/promises.ts\` from the words (\`packages/presentation/src/words/zh-Hans\`) and
\`scripts/promises/\`. A sentence without a test, or a test that is not there, fails \`scripts/promises.test.ts\`.

| Sentence | Where its words stand | Shown by |
| -------- | --------------------- | -------- |
${rows.join('\n')}

## On the pages of help, calendar and place

Those sentences alone that promise something: who sees what, until when it is kept, what it costs, what cannot happen.

| Sentence | Where its words stand | Shown by |
| -------- | --------------------- | -------- |
${servicesRows().join('\n')}
`
}

const servicesRows = (): string[] =>
  servicesSentences().flatMap(({ path, words }) => {
    const tests = servicesShown.get(path) ?? []
    const links = tests.map(([file, title]) => `[${title}](../${file})`).join('; ')
    return tests.length > 0 ? [`| ${words.replaceAll('\u200b', '')} | \`${path}\` | ${links} |`] : []
  })

function shown(path: string): string {
  const by = shownBy[path]
  const lacks = unshown[path] ?? partly[path]
  const links = by === undefined ? '' : by === 'ask' ? 'Promises nothing.' : by.map(linkTo).join('; ')
  return [links, lacks === undefined ? '' : `**No test yet:** ${lacks}`].filter(Boolean).join('. ')
}

const linkTo = (name: TestName): string => {
  const [file, title] = tests[name]
  return `[${title}](../${file})`
}
