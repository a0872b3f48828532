import { draftBundle, NOW, type TokenDraft } from '@liangpai/world'
import type { Entities, Line, LineName } from './entities.ts'
import type { SigningKey } from './signingKey.ts'

/** The place of a token in a line: `badge`, `status`, or the number of a statement, from the issuer to the root. */
export type Place = 'badge' | 'status' | number

/** A good token before it is signed, and the name of the key that signs it. */
export type Template = { header: object; payload: object; by: string }

export type TemplateName = `${LineName}/${Place}`

export const templateName = (line: LineName, place: Place): TemplateName => `${line}/${place}`

/** Good badges, lists and statements at `NOW`. Throws a `RangeError` for a name that is none. */
export type Templates = { names: readonly TemplateName[]; of(name: TemplateName): Template }

/** Drafts the bundle of every line, as the world makes it. */
export async function createTemplates({ lines }: Entities): Promise<Templates> {
  const templates = new Map<TemplateName, Template>()
  for (const [name, line] of Object.entries(lines) as [LineName, Line][]) {
    const { badge, status, chain } = await draftBundle(line.members, NOW)
    const add = (place: Place, { header, payload }: TokenDraft, by: SigningKey) =>
      templates.set(templateName(name, place), { header, payload, by: by.name })
    add('badge', badge, line.issuer.signingKeys.badge)
    add('status', status, line.issuer.signingKeys.badge)
    chain.forEach((statement, at) => add(at, statement, statementKeyOf(line, at)))
  }
  return {
    names: [...templates.keys()],
    of(name) {
      const template = templates.get(name)
      if (!template) throw new RangeError(`no template ${name}`)
      return template
    },
  }
}

/** Issuer and root sign their own configurations; a superior signs the statement about the organisation below. */
function statementKeyOf({ root, issuer, members }: Line, at: number): SigningKey {
  const signer = at === 0 ? issuer : (members.at(-1 - at) ?? root)
  return signer.signingKeys.federation
}

/** A line of n organisations has n + 1 statements: two configurations, and one about each but the root. */
export const statementPlacesOf = ({ lines }: Entities, line: LineName): number[] => [
  ...lines[line].members.keys(),
  lines[line].members.length,
]

/** Places of a line: its badge, its list, its statements. */
export const placesOf = (entities: Entities, line: LineName): Place[] => [
  'badge',
  'status',
  ...statementPlacesOf(entities, line),
]
