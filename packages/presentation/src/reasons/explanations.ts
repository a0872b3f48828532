import type { Reason } from '@liangpai/core'
import { chainExplanations } from './chain.ts'
import { elementExplanations } from './element.ts'
import type { ExplanationEntry } from './entry.ts'
import { evidenceExplanations } from './evidence.ts'
import { pageExplanations } from './page.ts'
import { statusExplanations } from './status.ts'

const table = [
  ...evidenceExplanations,
  ...chainExplanations,
  ...statusExplanations,
  ...pageExplanations,
  ...elementExplanations,
]

/** Every reason that has words: those of the judge, and those of the element. */
export type ExplainedReason = (typeof table)[number]['reasons'][number]

type Table = readonly ExplanationEntry<ExplainedReason>[]
type Unexplained = Exclude<Reason, ExplainedReason>

/** The one table of reasons, in the order of a judgement. A reason of the judge without words does not compile. */
export const explanations: [Unexplained] extends [never] ? Table : Unexplained = table
