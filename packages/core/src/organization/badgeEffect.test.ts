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
  expect(badgeEffectOf(occasion)).toEqual({ effect: 'end', reason })
})

test.each<BadgeOccasion>(['extendProbation', 'confirmAfterTransfer', 'renameShop'])(
  '%s has the badge reviewed again',
  (occasion) => {
    expect(badgeEffectOf(occasion)).toEqual({ effect: 'reReview' })
  },
)

test.each<BadgeOccasion>(['apply', 'admit', 'endDisciplinaryProbation', 'restore'])(
  '%s does not bring a badge back',
  (occasion) => {
    expect(badgeEffectOf(occasion)).toEqual({ effect: 'none' })
  },
)

test('only shop occasions leave the badges of other shops alone', () => {
  expect(badgeOccasions.filter(isOfShop)).toEqual(['closeShop', 'renameShop', 'leaveShop'])
})
