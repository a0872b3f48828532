import { type By, Refusal } from '@liangpai/server'
import { FormGap, type WorkSession } from '@liangpai/server/http'
import type { Typed } from '@liangpai/server/pages'
import { type InterestKind, interestKinds } from '../mediation/interest.ts'
import type { Station } from '../openStation.ts'
import { type Party, parties } from '../party/party.ts'
import type { ShownContact, ShownOnce } from '../pages/work/caseContext.ts'

/** What somebody sent from the page of a case. */
export type Sent = { station: Station; session: WorkSession; number: string; typed: Typed }

/** What came of it: something that is shown in the answer alone, or a file to download. */
export type Outcome = { once?: ShownOnce; file?: { name: string; text: string } }

type Act = (sent: Sent) => Promise<Outcome>
type Verbs = Station['verbs']

/** The acts of a case's page, by the name that its forms send: each is the verb of that name. */
export const caseActs: Readonly<Record<string, Act>> = {
  accept: (sent) => perform(sent, 'accept', {}),
  async answer(sent) {
    await perform(sent, 'tell', { text: written(sent, 'text'), audience: 'buyer' })
    return perform(sent, 'answer', {})
  },
  refuse: (sent) => perform(sent, 'refuse', { reason: chosen(sent, 'reason') }),
  'ask-declaration': (sent) => perform(sent, 'ask-declaration', { mediators: ticked(sent, 'mediators') }),
  'declare-interest': (sent) => perform(sent, 'declare-interest', { interests: interestsIn(sent) }),
  assign: (sent) => perform(sent, 'assign', { mediators: ticked(sent, 'mediators') }),
  'ask-consent': (sent) => perform(sent, 'ask-consent', {}),
  replace: (sent) =>
    perform(sent, 'replace', { mediator: one(sent, 'mediator'), replacement: chosen(sent, 'replacement') }),
  test: (sent) => perform(sent, 'test', { what: written(sent, 'what'), lastDay: written(sent, 'lastDay') }),
  'end-test': (sent) => perform(sent, 'end-test', {}),
  propose: (sent) => perform(sent, 'propose', { terms: termsIn(sent) }),
  tell: (sent) => perform(sent, 'tell', { text: written(sent, 'text'), audience: chosen(sent, 'audience') }),
  'hand-over': (sent) =>
    perform(sent, 'hand-over', {
      partner: one(sent, 'partner'),
      reason: chosen(sent, 'reason'),
      note: written(sent, 'note'),
    }),
  conclude: (sent) =>
    perform(sent, 'conclude', {
      conclusion: chosen(sent, 'conclusion'),
      reason: written(sent, 'reason'),
      ...(one(sent, 'pledgeVersion') !== '' && { pledgeVersion: one(sent, 'pledgeVersion') }),
    }),
  'confirm-conclusion': (sent) => perform(sent, 'confirm-conclusion', { version: Number(one(sent, 'version')) }),
  async contact(sent) {
    const party = partyIn(sent)
    const shown = (await verb(sent, 'contact', { party })) as Omit<ShownContact, 'party'>
    return { once: { contact: { party, ...shown } } }
  },
  async 'case-link'(sent) {
    const party = partyIn(sent)
    const { token } = (await verb(sent, 'case-link', { party })) as { token: string }
    return { once: { link: { party, url: `${sent.station.context.origin}/case#${token}` } } }
  },
  async 'sign-finding'(sent) {
    const { file } = (await verb(sent, 'sign-finding', {})) as { file: string }
    return { file: { name: `finding-${sent.number}.jwt`, text: file } }
  },
}

/** Performs a verb on the case; sent twice, it is done once. */
function verb({ station, session, number, typed }: Sent, name: keyof Verbs, input: object): Promise<unknown> {
  const idempotencyKey = `${typed['key']?.[0] ?? ''}-${name}`
  const act = station.verbs[name] as (by: By, input: object) => Promise<unknown> // each parses its own input
  return act({ ...session.by, idempotencyKey }, { case: number, ...input })
}

async function perform(sent: Sent, name: keyof Verbs, input: object): Promise<Outcome> {
  await verb(sent, name, input)
  return {}
}

const one = ({ typed }: Pick<Sent, 'typed'>, name: string): string => typed[name]?.[0]?.trim() ?? ''

function written(sent: Sent, name: string): string {
  const text = one(sent, name)
  if (text === '') throw new FormGap(name, 'writeIt')
  return text
}

function chosen(sent: Sent, name: string): string {
  const value = one(sent, name)
  if (value === '') throw new FormGap(name, 'chooseOne')
  return value
}

function ticked({ typed }: Sent, name: string): readonly string[] {
  const values = typed[name] ?? []
  if (values.length === 0) throw new FormGap(name, 'chooseSome')
  return values
}

function partyIn(sent: Sent): Party {
  const party = parties.find((name) => name === one(sent, 'party'))
  if (!party) throw new Refusal('invalidInput')
  return party
}

function interestsIn(sent: Sent): { kind: InterestKind; party: Party; name?: string }[] {
  const standing = chosen(sent, 'standing')
  const ties = parties.flatMap((party) => {
    const name = one(sent, `name-${party}`)
    const kinds = interestKinds.filter((kind) => sent.typed[`ties-${party}`]?.includes(kind))
    return kinds.map((kind) => ({ kind, party, ...(name !== '' && { name }) }))
  })
  // Ticked below, but said to be nothing above: neither is taken for the other.
  if ((standing === 'none') !== (ties.length === 0)) throw new FormGap('standing', 'chooseOne')
  return ties
}

function termsIn(sent: Sent): object {
  const clauses = written(sent, 'clauses')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const basis = one(sent, 'basis')
  return {
    remedies: ticked(sent, 'remedies'),
    ...(basis !== '' && { basis }),
    clauses,
    lastDay: written(sent, 'lastDay'),
  }
}
