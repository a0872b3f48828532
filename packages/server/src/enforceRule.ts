import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from './refusal.ts'

/** What a rule of organisations returns. */
type RuleOutcome = { ok: true } | { ok: false; code: RefusalCode }
type Allowed<Outcome extends RuleOutcome> = Extract<Outcome, { ok: true }>

/** Returns what a rule allows; throws its refusal under its own code otherwise. */
export function enforceRule<Outcome extends RuleOutcome>(outcome: Outcome, detail?: string): Allowed<Outcome> {
  assertAllowed(outcome, detail)
  return outcome
}

function assertAllowed<Outcome extends RuleOutcome>(
  outcome: Outcome,
  detail: string | undefined,
): asserts outcome is Allowed<Outcome> {
  if (!outcome.ok) throw new Refusal(outcome.code, detail)
}
