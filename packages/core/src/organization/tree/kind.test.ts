import { expect, test } from 'vitest'
import {
  hasBranchCommittee,
  isBody,
  issuesByDefault,
  mayIssue,
  mayStandUnder,
  organizationKinds as kinds,
} from './kind.ts'
import { holdsRelations, isFormal } from './organization.ts'

test('only a committee issues by default, a group never', () => {
  expect(kinds.filter(issuesByDefault)).toEqual(['committee'])
})

test('with a charter, every kind but a group may issue', () => {
  expect(kinds.filter(mayIssue)).toEqual(['committee', 'generalBranch', 'branch'])
})

test.each(['__proto__', 'constructor', 'club', undefined])('%s is no kind, and issues nothing', (kind) => {
  expect([mayIssue(kind as never), issuesByDefault(kind as never)]).toEqual([false, false])
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
  ['tempBranch', true, false],
  ['constructor', true, false],
])('%s: formal %j, holds relations %j', (form, formal, relations) => {
  const branch = { kind: 'branch', form } as const
  expect([isFormal(branch), holdsRelations(branch)]).toEqual([formal, relations])
})

test('only a branch holds relations, and only it has a branch committee', () => {
  expect(kinds.filter((kind) => holdsRelations({ kind }))).toEqual(['branch'])
  expect(kinds.filter(hasBranchCommittee)).toEqual(['branch'])
})
