import { type By, Refusal } from '@liangpai/server'
import { type FormReader, readForm, type WorkSession } from '@liangpai/server/http'
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
    await send(sent, 'tell', (form) => ({ text: form.written('text'), audience: 'buyer' }))
    return perform(sent, 'answer', {})
  },
  refuse: (sent) => send(sent, 'refuse', (form) => ({ reason: form.chosen('reason') })),
  'ask-declaration': (sent) => send(sent, 'ask-declaration', (form) => ({ mediators: form.ticked('mediators') })),
  'declare-interest': (sent) => send(sent, 'declare-interest', (form) => ({ interests: interestsIn(form) })),
  assign: (sent) => send(sent, 'assign', (form) => ({ mediators: form.ticked('mediators') })),
  'ask-consent': (sent) => perform(sent, 'ask-consent', {}),
  replace: (sent) =>
    send(sent, 'replace', (form) => ({ mediator: form.one('mediator'), replacement: form.chosen('replacement') })),
  test: (sent) => send(sent, 'test', (form) => ({ what: form.written('what'), lastDay: form.written('lastDay') })),
  'end-test': (sent) => perform(sent, 'end-test', {}),
  propose: (sent) => send(sent, 'propose', (form) => ({ terms: termsIn(form) })),
  tell: (sent) => send(sent, 'tell', (form) => ({ text: form.written('text'), audience: form.chosen('audience') })),
  'hand-over': (sent) =>
    send(sent, 'hand-over', (form) => ({
      partner: form.one('partner'),
      reason: form.chosen('reason'),
      note: form.written('note'),
    })),
  conclude: (sent) =>
    send(sent, 'conclude', (form) => {
      const pledgeVersion = form.one('pledgeVersion')
      return {
        conclusion: form.chosen('conclusion'),
        reason: form.written('reason'),
        ...(pledgeVersion !== '' && { pledgeVersion }),
      }
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

/** The same with what a form asks for; what is wrong with it is said at once. */
async function send(sent: Sent, name: keyof Verbs, read: (form: FormReader) => object): Promise<Outcome> {
  const { schema } = sent.station.verbs[name]
  const ofCase = (form: FormReader) => ({ case: sent.number, ...read(form) })
  return perform(sent, name, readForm(sent.typed, ofCase, schema))
}

const one = ({ typed }: Pick<Sent, 'typed'>, name: string): string => typed[name]?.[0]?.trim() ?? ''

function partyIn(sent: Sent): Party {
  const party = parties.find((name) => name === one(sent, 'party'))
  if (!party) throw new Refusal('invalidInput')
  return party
}

function interestsIn(form: FormReader): { kind: InterestKind; party: Party; name?: string }[] {
  const standing = form.chosen('standing')
  const ties = parties.flatMap((party) => {
    const name = form.one(`name-${party}`)
    const kinds = interestKinds.filter((kind) => form.all(`ties-${party}`).includes(kind))
    return kinds.map((kind) => ({ kind, party, ...(name !== '' && { name }) }))
  })
  // Ticked below, but said to be nothing above: neither is taken for the other.
  if (standing !== '' && (standing === 'none') !== (ties.length === 0)) form.lack('standing', 'chooseOne')
  return ties
}

function termsIn(form: FormReader): object {
  const remedies = form.ticked('remedies')
  const [basis, lastDay] = [form.one('basis'), form.written('lastDay')]
  const clauses = form
    .written('clauses')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return { remedies, ...(basis !== '' && { basis }), clauses, lastDay }
}
