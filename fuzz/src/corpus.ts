import type { Entities, LineName } from './entities.ts'
import { createMutator, type Mutator } from './mutator.ts'
import { createPool, type Pool } from './pool.ts'
import type { Random } from './random.ts'
import { type Place, statementPlacesOf, templateName, type TemplateName, type Templates } from './templates.ts'
import type { MakeToken, Token } from './token.ts'

/** Everything that runs are drawn from. */
export type Corpus = {
  entities: Entities
  mutator: Mutator
  make: MakeToken
  pool: Pool
  /** The good token of a place, signed once. */
  unchanged(line: LineName, place: Place): Token
  /** The good chain of a line, from the issuer to the root. */
  chainOf(line: LineName): Token[]
}

/** Mutated tokens for each place of a busy line. */
const POOL_SIZE = 120

export type CorpusMaker = Omit<Corpus, 'pool'> & { withPool(random: Random): Corpus }

/** What all pools of a seed have in common. */
export function createCorpusMaker(entities: Entities, templates: Templates, make: MakeToken): CorpusMaker {
  const mutator = createMutator(entities, templates)
  const good = new Map<TemplateName, Token>(
    templates.names.map((template) => [template, make({ template, edits: [] })]),
  )
  const unchanged = (line: LineName, place: Place): Token => {
    const template = templateName(line, place)
    return good.get(template) ?? make({ template, edits: [] })
  }
  const chainOf = (line: LineName) => statementPlacesOf(entities, line).map((place) => unchanged(line, place))
  const shared = { entities, mutator, make, unchanged, chainOf }
  return {
    ...shared,
    withPool: (random) => ({ ...shared, pool: createPool(random, { entities, mutator, make, size: POOL_SIZE }) }),
  }
}
