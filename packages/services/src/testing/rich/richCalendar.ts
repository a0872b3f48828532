import { lesson, listOf, verbsOf } from '../../calendar/testing/calendar.ts'
import { viewHours } from '../../calendar/office/viewHours.ts'
import { hoursOf, hoursVerbsOf, recordsOf } from '../../calendar/testing/hours.ts'
import { member, otherSecretary, secretary, type ServicesFixture } from '../services.ts'
import type { Mark } from './richHelp.ts'

/**
 * A volunteering of two branches on 5 December for which two signed up and a third came along, beside a session for those who are
 * invited and one that is in no published plan: each part has a text of its own, as `calendarParts` lists them.
 */
export async function playRichCalendar({ services, on }: Pick<ServicesFixture, 'services' | 'on'>, mark: Mark) {
  const verbs = verbsOf(services)
  let sent = 0
  const keyed = <By extends { as: string }>(by: By) => ({ ...by, idempotencyKey: `rich calendar ${sent++}` })
  const hosts = ['liutang', 'association']
  const { plan } = await verbs['make-plan'](secretary, { year: 2026, hosts })
  const { plan: draft } = await verbs['make-plan'](secretary, { year: 2027, hosts: ['liutang'] })
  const add = async (title: string, more: Partial<Parameters<(typeof verbs)['add-session']>[1]>) =>
    (
      await verbs['add-session'](secretary, {
        plan,
        ...lesson,
        kind: 'volunteering',
        hosts,
        title: mark(title),
        ...more,
      })
    ).session
  const session = await add('义诊记号', {})
  const invited = await add('邀请记号', { place: '别处', openTo: 'invited' })
  await add('公开记号', { place: '会议室', day: '2026-12-19', kind: 'exchangeMeeting' })
  await add('草案记号', { plan: draft, day: '2027-01-09', hosts: ['liutang'] })
  await verbs['publish-plan'](secretary, { plan })
  for (const one of [session, invited]) await verbs['open-session'](secretary, { session: one })
  const invitation = (await verbs.invite(keyed(secretary), { session: invited })).token
  const signUp = async (callName: string, contact: string) =>
    (await verbs['sign-up'](keyed(member), { sessions: [session], callName: mark(callName), contact })).token
  const volunteer = await signUp('报名人记号', 'baoming@mark.example')
  const others = await signUp('乙来记号', 'yilai@mark.example')
  on('2026-12-05', '14:30')
  const { signup } = await verbs['add-walk-in'](keyed(otherSecretary), { session, callName: mark('现场人记号') })
  for (const { id } of await listOf(services, session))
    await verbs.mark(keyed(secretary), { session, signup: id, attended: true })
  await verbs['hold-session'](keyed(secretary), { session })
  const proved = await prove({ services }, { session, volunteer }, mark)
  return { plan, session, invited, invitation, volunteer, others, walkIn: signup, ...proved }
}

/** Whoever signed up first has their hours confirmed, says what is wrong with them, and has a proof made. */
async function prove(
  { services }: Pick<ServicesFixture, 'services'>,
  { session, volunteer }: { session: string; volunteer: string },
  mark: Mark,
) {
  const verbs = hoursVerbsOf(services)
  const records = await recordsOf(services, session)
  await verbs['confirm-hours'](secretary, {
    noneOwn: true,
    session,
    hours: records.map(({ id }) => ({ record: id, hours: 2 })),
  })
  const { token: hours } = await verbs['open-hours'](member, { token: volunteer })
  const view = await hoursOf(services).read('', (reading) => viewHours(reading, hours))
  const [{ id: own } = { id: '' }] = view.records
  const { number } = await verbs['issue-proof'](member, { token: hours, name: mark('证明名记号'), records: [own] })
  await verbs['dispute-hours'](member, { token: hours, record: own, text: mark('时长说错记号') })
  const { token: feed } = await verbs['make-feed'](secretary, { branch: 'liutang' })
  return { hours, proof: number, feed }
}
