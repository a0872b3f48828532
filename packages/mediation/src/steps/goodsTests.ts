import { addMonths, isPlainDate } from '@liangpai/core/organization'
import { type GoodsTest, isPending, isUnderWay } from '../mediation/goodsTest.ts'
import { isUnanswered } from '../mediation/objection.ts'
import { bothAgree } from '../party/party.ts'
import { type Case, isActing } from '../case/case.ts'
import { type Change, partyOf, personOf, type Rules } from './rule.ts'

/** A day further off is a slip of the pen, and would stop the clock for as long. */
const LONGEST_TEST_MONTHS = 6

/** Tests of the goods, by agreement of both; the time for mediation stands meanwhile (办法 art. 20). */
export const goodsTests: Rules<'test' | 'agreeToTest' | 'endTest'> = {
  test: {
    from: ['mediating'],
    by: ['mediator'],
    judge({ what, lastDay }, one, context) {
      const { today } = context
      if (!isActing(one, personOf(context))) return 'notYours'
      if (one.tests.some(isPending)) return 'testPending'
      if (!isPlainDate(lastDay) || lastDay <= today || lastDay > addMonths(today, LONGEST_TEST_MONTHS))
        return 'lastDayInvalid'
      return { tests: [...one.tests, { what, lastDay, proposed: today, answers: {} }] }
    },
  },
  agreeToTest: {
    from: ['mediating'],
    by: ['buyer', 'merchant'],
    judge({ agrees }, one, context) {
      const party = partyOf(context)
      const pending = one.tests.find(isPending)
      if (!pending) return 'noTestProposed'
      if (pending.answers[party] !== undefined) return 'alreadyAnswered'
      const answers = { ...pending.answers, [party]: agrees }
      if (!bothAgree(answers)) return withTest(one, pending, { answers })
      return { ...withTest(one, pending, { answers, from: context.today }), state: 'paused', pause: 'test' }
    },
  },
  endTest: {
    from: ['paused'],
    by: ['mediator'],
    judge(_event, one, context) {
      const running = one.tests.find(isUnderWay)
      if (!isActing(one, personOf(context))) return 'notYours'
      if (one.pause !== 'test' || !running) return 'noTestProposed'
      const ended = withTest(one, running, { until: context.today })
      return one.objections.some(isUnanswered)
        ? { ...ended, pause: 'recusal' }
        : { ...ended, state: 'mediating', pause: undefined }
    },
  },
}

const withTest = ({ tests }: Case, changed: GoodsTest, change: Partial<GoodsTest>): Change => ({
  tests: tests.map((test) => (test === changed ? { ...test, ...change } : test)),
})
