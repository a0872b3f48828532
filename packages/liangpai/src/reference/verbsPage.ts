import { type VerbDeclaration, whoMayAct } from '@liangpai/server'
import { type InputMember, inputMembers } from '../verb/inputMember.ts'
import { spellingOf } from '../verb/spelling.ts'

/** The reference of the registry's verbs, as Markdown: `docs/verbs.md`. */
export const verbsPage = (verbs: readonly VerbDeclaration[]): string =>
  `${OF_REGISTRY}${verbs.map((verb) => section(verb, 'liangpai')).join('')}`

/** The same of help, calendar and place, by module: `docs/services-verbs.md`. What nobody types is done on pages. */
export const servicesVerbsPage = (groups: readonly { title: string; verbs: readonly VerbDeclaration[] }[]): string =>
  `${OF_SERVICES}${groups.map(({ title, verbs }) => `\n# ${title}\n${verbs.map((verb) => section(verb, 'liangpai services')).join('')}`).join('')}`

const OF_SERVICES = `# Verbs of help, calendar and place

Written from the declarations of the verbs by \`pnpm reference\`; do not edit. Everything that changes what a branch runs for
merchants is one of these: a verb parses its input, checks that the actor may perform it, and writes in one transaction together
with its line of the audit trail. Those with a command are typed; all others are done on pages. What a verb refuses is listed in
[refusals.md](refusals.md).
`

const OF_REGISTRY = `# Verbs of the registry

Written from the declarations of the verbs by \`pnpm reference\`; do not edit. Everything that changes a registry is one
of these. A verb parses its input, checks that the actor may perform it, and writes in one transaction together with its
line of the audit trail. Commands also take \`--as\` and \`--key\` (see [operating.md](operating.md)); a route takes the
input as JSON. What a verb refuses is listed in [refusals.md](refusals.md).
`

function section(verb: VerbDeclaration, program: string): string {
  const { name, summary, cli, http, input } = verb
  const facts = [
    `May be performed by: ${whoMayAct(verb)}`,
    cli && `Command: \`${program} ${name}\``,
    http && `Route: \`POST ${http.path}\``,
  ].filter((fact) => fact !== undefined)
  return `
## ${name}

${summary.charAt(0).toUpperCase()}${summary.slice(1)}.

${facts.map((fact) => `- ${fact}\n`).join('')}
| Input | Command line | Meaning |
| --- | --- | --- |
${inputMembers(input)
  .map((member) => row(verb, member))
  .join('')}`
}

function row({ cli }: VerbDeclaration, member: InputMember): string {
  const { path, required, choices, default: fallback } = member
  const notes = [
    required ? 'required' : undefined,
    choices && `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`,
    fallback === undefined ? undefined : `default \`${fallback}\``,
  ].filter((note) => note !== undefined)
  const words = `${member.description}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
  return `| \`${path}\` | ${code(cli && spellingOf(cli, path))} | ${words.replaceAll('|', '\\|')} |\n`
}

const code = (text: string | undefined) => (text === undefined ? '' : `\`${text}\``)
