import { type VerbDeclaration, whoMayAct } from '@liangpai/server'
import { type InputMember, inputMembers } from './inputMember.ts'
import { spellingOf } from './spelling.ts'

/** The reference of a service's verbs, as Markdown. `docs/verbs.md` is written from it. */
export const verbsPage = (verbs: readonly VerbDeclaration[]): string => `${INTRODUCTION}${verbs.map(section).join('')}`

const INTRODUCTION = `# Verbs of the registry

Written from the verbs' declarations by \`pnpm verbs\`; do not edit. Everything that changes a registry is one of these:
it parses its input, looks whether the actor may do it, and writes in one transaction with its line of the audit trail.
Commands take \`--as\` and \`--key\` as well (see [operating.md](operating.md)); a route takes its input as JSON by POST.
`

function section(verb: VerbDeclaration): string {
  const { name, summary, cli, http } = verb
  const ways = [cli && `\`liangpai ${name}\``, http && `\`POST ${http.path}\``].filter((way) => way !== undefined)
  return `
## ${name}

${sentence(summary)}${ways.length > 0 ? ` As ${ways.join(' and ')}.` : ''} For ${whoMayAct(verb)}.

| Input | Command line | Meaning |
| --- | --- | --- |
${inputMembers(verb.input)
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

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
