import { Refusal } from '@liangpai/server'
import { day, type FormFaults, textFault } from '@liangpai/server/input'
import { CONTACT_LENGTHS, readContact } from '../../../contact/contact.ts'
import type { Application, Profile } from '../../tenancy/tenancy.ts'
import { MOST_MEMBERS, TENANCY_LENGTHS } from './inputs.ts'

/** One of a team, as typed. */
export type TypedMember = { name: string; school: string; year: string }

/** The fields of an application beside its team. */
export const applyFields = [
  'teamName',
  'shopkeeper',
  'cooperation',
  'plan',
  'space',
  'until',
  'shop',
  'contact',
] as const
/** One of `applyFields`. */
export type ApplyField = (typeof applyFields)[number]

/** An application as typed: `open` is the row of the team that is being changed, or none. */
export type ApplyForm = Record<ApplyField, string> & { members: readonly TypedMember[]; open: number }

/** What is wrong with it: by field, and of a row of the team by `member-2`. */
export type ApplyFaults = FormFaults<ApplyField | `member-${number}`>

const BLANK: TypedMember = { name: '', school: '', year: '' }

/** A form in which nothing is typed yet: one row is open. */
export const blankApply = (): ApplyForm => applyFormOf(() => '')

/** Reads a form as it was sent. */
export function applyFormOf(text: (name: string) => string): ApplyForm {
  const count = Math.min(Number(text('members')) || 1, MOST_MEMBERS)
  const members = Array.from({ length: count }, (_none, at) => ({
    name: text(`name-${at}`),
    school: text(`school-${at}`),
    year: text(`year-${at}`),
  }))
  const open = text('members') === '' ? 0 : Number(text('open') || '-1')
  const fields = Object.fromEntries(applyFields.map((field) => [field, text(field)])) as Record<ApplyField, string>
  return { ...fields, members, open }
}

/** An application in its form, to be corrected. */
export function formOfApplication(one: Application): ApplyForm {
  const { wish, contact } = one
  const park = one.profile === 'park' ? one : undefined
  const team = one.profile === 'incubator' ? one : undefined
  return {
    teamName: team?.teamName ?? '',
    shopkeeper: park?.shopkeeper ?? '',
    cooperation: park?.cooperation ?? '',
    plan: wish.plan,
    space: wish.space,
    until: wish.until,
    shop: wish.shop ?? '',
    contact: contact.contact,
    members: team?.team.map(({ name, school = '', year = '' }) => ({ name, school, year })) ?? [BLANK],
    open: -1,
  }
}

/** What a button of the team does with the form: 加一位, 更改, 去掉. Undefined where the form is sent. */
export function withRow(form: ApplyForm, doing: string): ApplyForm | undefined {
  const { members } = form
  const [, act, row] = /^(add|edit|take|close)(?:-(\d+))?$/.exec(doing) ?? []
  const at = Number(row ?? -1)
  if (act === 'add' && members.length < MOST_MEMBERS)
    return { ...form, members: [...members, BLANK], open: members.length }
  if (act === 'edit') return { ...form, open: at }
  if (act === 'take') {
    const left = members.filter((_member, index) => index !== at)
    return { ...form, members: left.length > 0 ? left : [BLANK], open: left.length > 0 ? -1 : 0 }
  }
  return act === undefined ? undefined : { ...form, open: -1 }
}

const isBlank = ({ name, school, year }: TypedMember): boolean => `${name}${school}${year}`.trim() === ''

/** The same without rows in which nothing was typed, but for the first one. */
export const withoutBlanks = (form: ApplyForm): ApplyForm => ({
  ...form,
  members: form.members.filter((member, at) => at === 0 || !isBlank(member)),
})

/** What is wrong with a form, if anything is. */
export function applyFaults(form: ApplyForm, profile: Profile): ApplyFaults {
  const faults: ApplyFaults = profile === 'incubator' ? teamFaults(form) : parkFaults(form)
  const note = (field: ApplyField, fault: ApplyFaults[ApplyField]) => {
    if (fault) faults[field] = fault
  }
  note('plan', textFault(form.plan, 'message', { limit: TENANCY_LENGTHS.plan }))
  if (form.space === '') note('space', { code: 'textMissing' })
  note('until', dayFault(form.until))
  note('shop', textFault(form.shop, 'message', { limit: TENANCY_LENGTHS.shop, optional: true }))
  note('contact', contactFault(form.contact))
  return faults
}

function teamFaults({ members, teamName }: ApplyForm): ApplyFaults {
  const faults: ApplyFaults = {}
  for (const [at, { name, school, year }] of members.entries()) {
    const fault =
      textFault(name, 'name', { limit: CONTACT_LENGTHS.callName }) ??
      textFault(school, 'message', { limit: TENANCY_LENGTHS.school, optional: true }) ??
      textFault(year, 'message', { limit: TENANCY_LENGTHS.year, optional: true })
    if (fault) faults[`member-${at}`] = fault
  }
  const fault = textFault(teamName, 'message', { limit: TENANCY_LENGTHS.teamName, optional: true })
  return fault ? { ...faults, teamName: fault } : faults
}

function parkFaults({ shopkeeper, cooperation }: ApplyForm): ApplyFaults {
  const own = textFault(shopkeeper, 'name', { limit: CONTACT_LENGTHS.callName })
  const together = textFault(cooperation, 'message', { limit: TENANCY_LENGTHS.cooperation })
  return { ...(own && { shopkeeper: own }), ...(together && { cooperation: together }) }
}

function dayFault(typed: string): ApplyFaults['until'] {
  if (typed.trim() === '') return { code: 'textMissing' }
  return day.safeParse(typed).success ? undefined : { code: 'dayUnreadable' }
}

function contactFault(typed: string): ApplyFaults['contact'] {
  const fault = textFault(typed, 'message', { limit: CONTACT_LENGTHS.contact })
  return fault ?? (readContact(typed) === undefined ? { code: 'contactUnreadable' } : undefined)
}

/** Beside which field a refusal of the verb stands; throws what is none of a field. */
export function faultFrom(error: unknown): ApplyFaults {
  if (!(error instanceof Refusal)) throw error
  const { code } = error
  if (code === 'tenancyTermInvalid') return { until: { code } }
  if (code === 'spaceNotLet' || code === 'notFoundOrNotYours') return { space: { code: 'spaceNotLet' } }
  if (code === 'teamMissing') return { 'member-0': { code } }
  throw error
}

/** What the verb takes in. */
export function applicationInput(form: ApplyForm, profile: Profile) {
  const { space, until, plan, shop, contact } = form
  const optional = <Name extends string>(name: Name, value: string) =>
    (value.trim() === '' ? {} : { [name]: value }) as { [name in Name]?: string }
  const wish = { space, until, plan, contact, ...optional('shop', shop) }
  if (profile === 'park') return { ...wish, shopkeeper: form.shopkeeper, cooperation: form.cooperation }
  const team = form.members.map(({ name, school, year }) => ({
    name,
    ...optional('school', school),
    ...optional('year', year),
  }))
  return { ...wish, team, ...optional('teamName', form.teamName) }
}
