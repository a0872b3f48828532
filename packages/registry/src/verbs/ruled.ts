import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'

/** What a rule of organisations answers. */
type RuleOutcome = { ok: true } | { ok: false; code: RefusalCode }
type Allowed<Outcome extends RuleOutcome> = Extract<Outcome, { ok: true }>

/** What the rules of organisations allow; throws their refusal under its own code. */
export function ruled<Outcome extends RuleOutcome>(outcome: Outcome, detail?: string): Allowed<Outcome> {
  assertAllowed(outcome, detail)
  return outcome
}

function assertAllowed<Outcome extends RuleOutcome>(
  outcome: Outcome,
  detail: string | undefined,
): asserts outcome is Allowed<Outcome> {
  if (!outcome.ok) throw new Refusal(outcome.code, detail)
}
