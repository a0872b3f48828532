import { attacks } from './table.ts'

/** The page of all attacks. */
export function attacksPage(): string {
  const rows = Object.entries(attacks).map(
    ([attack, tests]) => `| ${attack} | ${tests.map(([file, title]) => `[${title}](../${file})`).join('; ')} |`,
  )
  return `# Attacks on office and branch, and the tests in which they are tried

Written by \`pnpm attacks\` from \`scripts/attacks/table.ts\`. A test that is not there fails \`scripts/attacks.test.ts\`.

| Attack | Tried in |
| ------ | -------- |
${rows.join('\n')}
`
}
