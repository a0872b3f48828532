import { drawId, handsBehind, Refusal, sharesEyes } from '@liangpai/server'
import * as z from 'zod'
import { refusalReasons } from '../../case/case.ts'
import { conclusions } from '../../finding/finding.ts'
import { handOverReasons } from '../../handOver/handOver.ts'
import type { Work } from '../../context.ts'
import { caseNumber, terms } from '../../input/schemas.ts'
import { day, message, slug } from '@liangpai/server/input'
import { interestKinds } from '../../mediation/interest.ts'
import { parties } from '../../party/party.ts'
import { caseOf } from '../../store/cases.ts'
import { byEither, byHandler, byMediator, byPartner } from './byStation.ts'
import { MESSAGE_LENGTH } from './sideSteps.ts'

const one = z.strictObject({ case: caseNumber })

export const answer = byHandler({
  name: 'answer',
  summary: 'answer a complaint for the first time',
  input: one,
  event: () => ({ type: 'answer' }),
})

export const accept = byHandler({
  name: 'accept',
  summary: 'accept a complaint',
  input: one,
  event: () => ({ type: 'accept' }),
})

export const refuse = byHandler({
  name: 'refuse',
  summary: 'not accept a complaint',
  input: one.extend({ reason: z.enum(refusalReasons).describe('why') }),
  arguments: ['case', 'reason'],
  event: ({ reason }) => ({ type: 'refuse', reason }),
})

export const askDeclaration = byHandler({
  name: 'ask-declaration',
  summary: 'ask mediators to declare their interests in a case',
  input: one.extend({ mediators: z.array(slug).min(1).max(8).describe('whom to ask') }),
  event: ({ mediators }) => ({ type: 'askDeclaration', mediators }),
})

export const declareInterest = byMediator({
  name: 'declare-interest',
  summary: 'declare what ties oneself to a side, or that nothing does',
  input: one.extend({
    interests: z
      .array(
        z.strictObject({
          kind: z.enum(interestKinds).describe('what it is'),
          party: z.enum(parties).describe('to whom'),
          name: message(64).optional().describe('which association, firm or group'),
        }),
      )
      .max(8)
      .default([])
      .describe('none unless given'),
  }),
  event: ({ interests }) => ({
    type: 'declareInterest',
    interests: interests.map(({ kind, party, name }) => ({ kind, party, ...(name !== undefined && { name }) })),
  }),
})

export const assign = byHandler({
  name: 'assign',
  summary: 'assign mediators who have declared their interests',
  input: one.extend({ mediators: z.array(slug).min(1).max(4).describe('who mediates') }),
  event: ({ mediators }) => ({ type: 'assign', mediators }),
})

export const askConsent = byHandler({
  name: 'ask-consent',
  summary: 'tell both sides of the mediators and ask whether they take part',
  input: one,
  event: () => ({ type: 'askConsent' }),
})

export const replace = byHandler({
  name: 'replace',
  summary: 'put another mediator in the place of one',
  input: one.extend({
    mediator: slug.describe('whose place it is'),
    replacement: slug.describe('who takes it'),
  }),
  arguments: ['case', 'mediator', 'replacement'],
  event: ({ mediator, replacement }) => ({ type: 'replace', mediator, replacement }),
})

export const proposeTest = byMediator({
  name: 'test',
  summary: 'propose that the goods are tested',
  input: one.extend({
    what: message(200).describe('what is tested, and by whom'),
    lastDay: day.describe('the day by which the result is expected'),
  }),
  event: ({ what, lastDay }) => ({ type: 'test', what, lastDay }),
})

export const endTest = byMediator({
  name: 'end-test',
  summary: 'end a test of the goods: the time for mediation goes on',
  input: one,
  event: () => ({ type: 'endTest' }),
})

export const propose = byMediator({
  name: 'propose',
  summary: 'make a proposal to both sides',
  input: one.extend({ terms }),
  event: ({ terms: { basis, ...proposed } }) => ({
    type: 'propose',
    terms: { ...proposed, ...(basis && { basis }) },
  }),
})

export const tell = byEither({
  name: 'tell',
  summary: 'write to both sides, or to one',
  input: one.extend({
    text: message(MESSAGE_LENGTH).describe('what to say'),
    audience: z
      .enum(['both', ...parties])
      .default('both')
      .describe('who reads it'),
  }),
  event: ({ text, audience }) => ({ type: 'write', id: drawId(), text, audience }),
})

export const handOver = byHandler({
  name: 'hand-over',
  summary: 'hand a case over to a partner',
  input: one.extend({
    partner: slug.describe('to whom'),
    reason: z.enum(handOverReasons).describe('why; lawbreaking ends the mediation'),
    note: message(200).describe('what the partner is told'),
  }),
  arguments: ['case', 'partner', 'reason'],
  event: ({ partner, reason, note }) => ({ type: 'handOver', partner, reason, note }),
})

export const takeReceipt = byPartner({
  name: 'take-receipt',
  summary: 'take receipt of what was handed over',
  input: one,
  event: () => ({ type: 'takeReceipt' }),
})

export const conclude = byEither({
  name: 'conclude',
  isOfTwo: true,
  summary: 'write a conclusion about a case that has ended',
  input: one.extend({
    conclusion: z.enum(conclusions).describe('what the inquiry came to'),
    reason: message(500).describe('what it rests on'),
    pledgeVersion: message(20).optional().describe('the version of the pledge that it is about'),
  }),
  event: ({ conclusion, reason, pledgeVersion }) => ({
    type: 'conclude',
    conclusion,
    reason,
    ...(pledgeVersion !== undefined && { pledgeVersion }),
  }),
})

export const confirmConclusion = byEither({
  name: 'confirm-conclusion',
  isOfTwo: true,
  summary: 'confirm a conclusion that somebody else wrote',
  input: one.extend({ version: z.int().positive().describe('which one was read') }),
  event: ({ version }) => ({ type: 'confirmConclusion', version }),
  before: requireOtherEyes,
})

/** Throws `samePerson` for who counts as one with whoever wrote it: one let the other in, and nobody vouched for them yet. */
async function requireOtherEyes(work: Work, { case: number }: { case: string }): Promise<void> {
  const { proposedBy } = (await caseOf(work, number)).record.case.finding ?? {}
  if (proposedBy === undefined) return
  const eyes = [proposedBy, ...(await handsBehind(work.tx, proposedBy))]
  if (sharesEyes(work.eyes, eyes)) throw new Refusal('samePerson')
}
