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
])('%s ends a badge', (occasion, reason) => {
  expect(badgeEffectOf(occasion)).toEqual({ effect: 'end', reason })
})

test.each<BadgeOccasion>(['extendProbation', 'confirmAfterTransfer', 'renameShop'])(
  '%s has it reviewed',
  (occasion) => {
    expect(badgeEffectOf(occasion)).toEqual({ effect: 'reReview' })
  },
)

test.each<BadgeOccasion>(['apply', 'admit', 'endDisciplinaryProbation', 'restore'])(
  '%s refuses to bring one back',
  (occasion) => {
    expect(badgeEffectOf(occasion)).toEqual({ effect: 'none' })
  },
)

test('what befalls a shop leaves the badges of the others', () => {
  expect(badgeOccasions.filter(isOfShop)).toEqual(['closeShop', 'renameShop', 'leaveShop'])
})
