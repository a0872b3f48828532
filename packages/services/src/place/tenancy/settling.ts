import { isText } from '@liangpai/core/organization'
import { areDeductible, deductFrom, isFen, isOwed, returnDeposit } from '../deposit/deposit.ts'
import { REASON_LENGTH } from './applying.ts'
import { isObjectionOver } from './clock.ts'
import { type Change, isSamePerson, officerOf, type Rules, type StepContext } from './rule.ts'
import type { IncubatorTenancy, Tenancy } from './tenancy.ts'
import type { TenancyRefusal } from './tenancyEvent.ts'

/** More would hide what they are for. */
export const MOST_DEDUCTIONS = 10

/** Lets an incubator's tenancy through: a park has no deposit to settle. */
const ofIncubator =
  <Event>(judge: (event: Event, one: IncubatorTenancy, context: StepContext) => Change | TenancyRefusal) =>
  (event: Event, one: Tenancy, context: StepContext): Change | TenancyRefusal =>
    one.profile === 'incubator' ? judge(event, one, context) : 'profileDiffers'

/** After the last day: two persons settle the deposit, the tenant agrees or objects, and what is left goes back. */
export const settling: Rules<'settle' | 'checkSettlement' | 'agree' | 'object' | 'refund'> = {
  settle: {
    from: ['leaving', 'objected'],
    by: ['host'],
    judge: ofIncubator(({ deductions }, one, context) => {
      const { deposit, settlement, lastDay } = one
      if (!deposit) return 'depositNotSet'
      if (context.today < (lastDay ?? context.today)) return 'lastDayNotCome'
      if (deductions.length > MOST_DEDUCTIONS || !deductions.every(({ fen }) => isFen(fen))) return 'deductionsInvalid'
      if (!deductions.every(({ reason }) => isText(reason, REASON_LENGTH))) return 'textInvalid'
      if (!areDeductible(deposit.paid, deductions)) return 'deductionsTooHigh'
      const version = (settlement?.version ?? 0) + 1
      return { settlement: { version, deductions, by: officerOf(context), written: context.today } }
    }),
  },
  checkSettlement: {
    from: ['leaving', 'objected'],
    by: ['host'],
    judge: ofIncubator(({ version }, one, context) => {
      const { deposit, settlement } = one
      if (!deposit || !settlement || settlement.checked) return 'settlementMissing'
      if (settlement.version !== version) return 'settlementChanged'
      if (isSamePerson(context, settlement.by.person)) return 'tenancySecondPerson'
      return {
        state: 'settling',
        settlement: { ...settlement, checkedBy: officerOf(context), checked: context.today },
        deposit: deductFrom(deposit, settlement.deductions),
      }
    }),
  },
  agree: {
    from: ['settling'],
    by: ['tenant'],
    judge: ofIncubator(({ version }, { settlement }, { today }) => {
      if (!settlement) return 'settlementMissing'
      if (settlement.version !== version) return 'settlementChanged'
      return { settlement: { ...settlement, agreed: settlement.agreed ?? today } }
    }),
  },
  object: {
    from: ['settling'],
    by: ['tenant'],
    judge: ofIncubator(({ version, text }, one, context) => {
      const { settlement, objections, deposit } = one
      if (!settlement || !deposit) return 'settlementMissing'
      if (settlement.version !== version) return 'settlementChanged'
      if (settlement.agreed || isObjectionOver(one, context, context.today)) return 'forbiddenTransition'
      if (!isText(text, REASON_LENGTH)) return 'textInvalid'
      return {
        state: 'objected',
        objections: [...objections, { on: context.today, text, version, deductions: settlement.deductions }],
        deposit: deductFrom(deposit, []),
      }
    }),
  },
  refund: {
    from: ['settling', 'withdrawn', 'lapsed'],
    by: ['host'],
    judge: ofIncubator(({ means }, one, context) => {
      const { deposit, settlement, state } = one
      if (!deposit || !isOwed(deposit)) return 'depositNotSet'
      if (!isText(means, REASON_LENGTH)) return 'textInvalid'
      const isAgreed = settlement?.agreed !== undefined || isObjectionOver(one, context, context.today)
      if (state === 'settling' && !isAgreed) return 'settlementOpen'
      const returned = returnDeposit(deposit, { on: context.today, means })
      return { deposit: returned, ...(state === 'settling' && { state: 'depositRefunded' as const }) }
    }),
  },
}
