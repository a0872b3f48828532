import type { OrganizationView } from '../office/lookUp/organizations.ts'
import type { Typed } from '../pages/work/workContext.ts'
import type { Registry } from '../registry.ts'

/** A verb, and the input that a form of an organisation's page sends it. */
export type FormAct = { verb: keyof Registry['verbs']; input: object }

type Read = (view: OrganizationView, typed: Typed) => FormAct

/** What the forms of an organisation's page do, by the name that each sends. */
export const organizationActs: Readonly<Record<string, Read>> = {
  appoint: (view, typed) => ({ verb: 'appoint', input: appointmentOf(view, typed) }),
  endRole: (view, typed) => ({ verb: 'appoint', input: endingOf(view, typed) }),
  charter: (view, typed) => ({ verb: 'charter', input: charterOf(view, typed) }),
  correct: (view, typed) => ({ verb: 'correct-organization', input: correctionOf(view, typed) }),
  move: ({ id }, { superior = '', from }) => ({
    verb: 'move',
    input: { organization: id, superior, ...(from && { from }) },
  }),
  close: ({ id }, { until }) => ({ verb: 'close', input: { organization: id, ...(until && { until }) } }),
}

function appointmentOf({ id, kind, parent }: OrganizationView, typed: Typed): object {
  const { name = '', person = '', role, from, until, status, approvedAbove } = typed
  const branches = Object.keys(typed).filter((field) => field.startsWith('liaison-'))
  return {
    organization: id,
    person: { id: person, name },
    role,
    ...(from && { from }),
    ...(until && { until }),
    ...(status && { status }),
    ...(role === 'liaisonMember' && { liaisonFor: branches.map((field) => field.slice('liaison-'.length)) }),
    // The leader of a group is a member of the branch that it belongs to.
    ...(kind === 'group' && parent !== undefined && { memberOf: parent }),
    approvedAbove: approvedAbove === 'yes',
  }
}

function endingOf({ id: organization, people }: OrganizationView, typed: Typed): object {
  const [id = '', role = ''] = (typed.seat ?? '').split(' ')
  const name = people.find((one) => one.id === id)?.name ?? ''
  return { organization, person: { id, name }, role, end: typed.end || true }
}

function charterOf({ id: superior }: OrganizationView, typed: Typed): object {
  const { organization = '', kind, name = '', nameHant, nameEn, form, area, chainLink, contact, since } = typed
  return {
    organization,
    superior,
    kind,
    name,
    names: namesOf({ nameHant, nameEn }),
    ...(form && { form }),
    ...hostOf(typed),
    ...(area && { area }),
    ...(chainLink && { chainLink }),
    ...(contact && { contact }),
    ...(since && { since }),
    ...(typed.isFounded === 'yes' && { founding: foundingOf(typed) }),
  }
}

const numberOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)

function foundingOf({ fullMembers, probationaryMembers, units, committeeSeats, reason }: Typed): object {
  return {
    fullMembers: numberOf(fullMembers),
    ...(probationaryMembers && { probationaryMembers: numberOf(probationaryMembers) }),
    ...(units && { units: numberOf(units) }),
    committeeSeats: numberOf(committeeSeats),
    ...(reason && { reason }),
  }
}

const hostOf = ({ hostKind, hostName }: Typed): object =>
  hostKind || hostName ? { host: { kind: hostKind ?? '', name: hostName ?? '' } } : {}

const namesOf = ({ nameHant, nameEn }: { nameHant?: string | undefined; nameEn?: string | undefined }): object => ({
  ...(nameHant && { 'zh-Hant': nameHant }),
  ...(nameEn && { en: nameEn }),
})

/** What differs from what stands there; what was emptied is taken away. */
function correctionOf(view: OrganizationView, typed: Typed): object {
  const { name, nameHant, nameEn, kind, from, madeFrom } = typed
  const facts = { form: view.form, area: view.area, chainLink: view.chainLink, contact: view.contact } as const
  const changed = Object.entries(facts).filter(([fact, before]) => (typed[fact] ?? '') !== (before ?? ''))
  const { host } = view
  const isHostSame = (typed.hostKind ?? '') === (host?.kind ?? '') && (typed.hostName ?? '') === (host?.name ?? '')
  const isHostGone = !isHostSame && !typed.hostKind && !typed.hostName
  return {
    organization: view.id,
    ...(from && { from }),
    ...(madeFrom && { madeFrom }),
    ...(name && name !== view.name['zh-Hans'] && { name }),
    names: namesOf({
      ...(nameHant !== view.name['zh-Hant'] && nameHant && { nameHant }),
      ...(nameEn !== view.name.en && nameEn && { nameEn }),
    }),
    ...(kind && kind !== view.kind && { kind }),
    ...Object.fromEntries(changed.flatMap(([fact]) => (typed[fact] ? [[fact, typed[fact]]] : []))),
    ...(!isHostSame && !isHostGone && hostOf(typed)),
    remove: [...changed.flatMap(([fact]) => (typed[fact] ? [] : [fact])), ...(isHostGone ? ['host'] : [])],
  }
}
