import { expect, test } from 'vitest'
import { isBody, issuesByDefault, mayIssue, mayStandUnder, organizationKinds as kinds } from './kind.ts'
import { holdsRelations, isFormal } from './organization.ts'

test('only a committee issues by default, a group never', () => {
  expect(kinds.filter(issuesByDefault)).toEqual(['committee'])
})

test('with a charter, every kind but a group may issue', () => {
  expect(kinds.filter(mayIssue)).toEqual(['committee', 'generalBranch', 'branch'])
})

test('a group is not a body of its own', () => {
  expect(kinds.filter(isBody)).toEqual(['committee', 'generalBranch', 'branch'])
})

test('a group stands only under a branch, and only a committee at the top', () => {
  expect(kinds.filter((parent) => mayStandUnder('group', parent))).toEqual(['branch'])
  expect(kinds.filter((kind) => mayStandUnder(kind))).toEqual(['committee'])
})

test.each([
  ['temporaryBranch', true, false],
  ['functionalBranch', true, false],
  ['virtualBranch', false, false],
  ['jointBranch', true, true],
  ['migrantMemberBranch', true, true],
  ['a form of tomorrow', true, true],
  ['constructor', true, true],
])('%s: formal %j, holds relations %j', (form, formal, relations) => {
  const branch = { kind: 'branch', form } as const
  expect([isFormal(branch), holdsRelations(branch)]).toEqual([formal, relations])
})
