import * as adapter from '#crypto'
import type { Door, VectorGroups } from './answer.ts'
import type { Example } from './examples.ts'
import type { PublishedFiles } from './published.ts'

/** What a runtime is handed: the build that it resolves, and the published vectors that are here. */
export type VectorInput = { door: Door; published: PublishedFiles; examples: readonly Example[] }

/** The answer to one vector, as JSON. */
export type Answer = readonly [group: string, name: string, json: string]

/** All vectors. They are loaded when called: workerd draws no keys before a request has come. */
async function loadVectors({ door, published, examples }: VectorInput): Promise<VectorGroups> {
  const { allVectors } = await import('./all.ts')
  const { exampleVectors } = await import('./examples.ts')
  const { publishedVectors } = await import('./published.ts')
  return {
    ...allVectors(door),
    'example bundles': exampleVectors(examples),
    ...publishedVectors(published, adapter),
  }
}

const asJson = (value: unknown): string => JSON.stringify(value) ?? 'undefined'

/** What every vector must be answered with. */
export async function wantedAnswers(input: VectorInput): Promise<Answer[]> {
  const groups = Object.entries(await loadVectors(input))
  return groups.flatMap(([group, vectors]) => vectors.map(({ name, wanted }): Answer => [group, name, asJson(wanted)]))
}

/**
 * What this runtime answers to every vector, one after the other.
 * @public for the programs of e2e/runtimes, which import it as it is compiled
 */
export async function answerAll(input: VectorInput): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const [group, vectors] of Object.entries(await loadVectors(input)))
    for (const { name, run } of vectors) {
      const answer = await run().then(asJson, (error: unknown) => `threw ${String(error)}`)
      answers.push([group, name, answer])
    }
  return answers
}
