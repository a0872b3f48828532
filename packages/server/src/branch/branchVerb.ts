import { defineVerbFor } from '../verb/verb.ts'
import type { BranchParts, BranchReading, BranchWork } from './branchContext.ts'

/** Defines a verb that every service of a branch has. */
export const defineBranchVerb = defineVerbFor<Pick<BranchParts, 'store'>, BranchWork, BranchReading>()
