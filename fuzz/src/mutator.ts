import type { Edit } from './edit.ts'
import type { Entities, LineName } from './entities.ts'
import { mutateBadge } from './mutations/badge.ts'
import { mutateMember, mutateText } from './mutations/json.ts'
import { mutateList } from './mutations/list.ts'
import { mutateSigner } from './mutations/signer.ts'
import { mutateStatement } from './mutations/statement.ts'
import { mutateToken } from './mutations/token.ts'
import type { Random } from './random.ts'
import { type Place, templateName, type Templates } from './templates.ts'
import type { TokenSpec } from './token.ts'

/** Draws changed tokens. */
export type Mutator = {
  /** A token with a change that its issuer might make. */
  plausible(random: Random, line: LineName, place: Place): TokenSpec
  /** A token with one or more changes of any kind, signed by anyone. */
  any(random: Random, line: LineName, place: Place): TokenSpec
}

export function createMutator(entities: Entities, templates: Templates): Mutator {
  const templateOf = (line: LineName, place: Place) => templates.of(templateName(line, place))

  function plausibleEdits(random: Random, line: LineName, place: Place): Edit[] {
    if (place === 'badge') return mutateBadge(random, line, entities)
    if (place === 'status') return mutateList(random, entities)
    return mutateStatement(random, templateOf(line, place).payload, entities)
  }

  function anyEdits(random: Random, line: LineName, place: Place): Edit[] {
    const { header, payload, by } = templateOf(line, place)
    const share = random.below(100)
    if (share < 45) return plausibleEdits(random, line, place)
    if (share < 75) return [mutateMember(random, payload, 'payload')]
    if (share < 82) return [mutateMember(random, header, 'header')]
    if (share < 90)
      return [random.percent(70) ? mutateText(random, payload, 'payload') : mutateText(random, header, 'header')]
    if (share < 95) return [mutateToken(random)]
    return [mutateSigner(random, by, entities)]
  }

  return {
    plausible: (random, line, place) => ({
      template: templateName(line, place),
      edits: plausibleEdits(random, line, place),
    }),
    any(random, line, place) {
      const edits = anyEdits(random, line, place)
      while (random.percent(15)) edits.push(...anyEdits(random, line, place))
      if (random.percent(15)) edits.push(mutateSigner(random, templateOf(line, place).by, entities))
      return { template: templateName(line, place), edits }
    },
  }
}
