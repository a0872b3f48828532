import { expect, test } from 'vitest'
import { type BadgeOccasion, badgeEffectOf, badgeOccasions, isOfShop } from './badgeEffect.ts'

test.each<[BadgeOccasion, string]>([
  ['convert', 'statusChanged'],
  ['revokeProbation', 'statusChanged'],
  ['withdraw', 'statusChanged'],
  ['remove', 'statusChanged'],
  ['lapse', 'statusChanged'],
  ['expel', 'statusChanged'],
  ['suspend', 'statusChanged'],
  ['placeOnDisciplinaryProbation', 'statusChanged'],
  ['completeTransfer', 'transferCompleted'],
  ['closeShop', 'shopClosed'],
  ['leaveShop', 'shopClosed'],
])('%s ends the badge', (occasion, reason) => {
  expect(badgeEffectOf(occasion, '2026-11-24')).toEqual({ effect: 'end', reason, rules: '2025-04' })
})

test.each<BadgeOccasion>(['extendProbation', 'confirmAfterTransfer', 'renameShop'])(
  '%s has the badge reviewed again',
  (occasion) => {
    expect(badgeEffectOf(occasion, '2026-11-24').effect).toBe('reReview')
  },
)

test.each<BadgeOccasion>(['endDisciplinaryProbation', 'restore'])('%s does not bring a badge back', (occasion) => {
  expect(badgeEffectOf(occasion, '2026-11-24').effect).toBe('none')
})

test.each(['apply', 'moveApplication', 'withdrawApplication', 'drop', 'carryOver', 'admit'])(
  '%s, which befalls nobody who has a badge, is no occasion',
  (event) => {
    expect(badgeOccasions).not.toContain(event)
  },
)

test('only shop occasions leave the badges of other shops alone', () => {
  expect(badgeOccasions.filter(isOfShop)).toEqual(['closeShop', 'renameShop', 'leaveShop'])
})

test.each(['promote', 'constructor', undefined])(
  'an occasion that the rules do not know calls for a review: %s',
  (what) => {
    expect(badgeEffectOf(what as never, '2026-11-24')).toEqual({ effect: 'reReview', rules: '2025-04' })
  },
)
