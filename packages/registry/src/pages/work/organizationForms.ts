import { type BranchForm, branchForms, chainLinks, hostKinds, organizationKinds } from '@liangpai/core/organization'
import { html, kindWords, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import type { OrganizationLine, OrganizationView } from '../../office/lookUp/organizations.ts'
import { editFormFor } from '@liangpai/server/pages'
import { BADGE_FILES_PATH } from './badgeFilesPath.ts'
import { branchHintPart } from './branchHintPart.ts'
import { foldedForm } from './foldedForm.ts'
import { buttonLink } from './form.ts'
import { workInitiativesPath } from './initiative/paths.ts'
import { ROOT_PATH } from './rootPath.ts'
import { tick, typedField, typedSelect } from './typedField.ts'
import { type FormContext, workLink } from './workContext.ts'

/** An online grouping is no organisation (GLOSSARY A). */
const FORMS: readonly BranchForm[] = branchForms.filter((form) => form !== 'virtualBranch')

/** What may be done with an organisation itself, each form opening by itself without script. */
export function organizationForms(
  context: FormContext,
  view: OrganizationView,
  lines: readonly OrganizationLine[],
): Markup | undefined {
  const words = pageWords[context.language].organizationForms
  const { may } = view
  const acts = [
    may.initiate && initiativesLink(context, view),
    may.hint && branchHintPart(context, view),
    may.charter && foldedForm(context, 'charter', view.kind === 'branch' ? words.charter : words.found, charterForm),
    may.correct && foldedForm(context, 'correct', words.correct, (own) => correctForm(own, view)),
    may.move && foldedForm(context, 'move', words.move, (own) => moveForm(own, view, lines)),
    may.close && foldedForm(context, 'close', words.close, closeForm),
    may.badgeFiles && buttonLink(workLink(context, BADGE_FILES_PATH), pageWords[context.language].badgeFiles.title),
    may.publish && buttonLink(workLink(context, ROOT_PATH), pageWords[context.language].rootAnswer.title),
  ]
  return acts.some(Boolean) ? html`<div class="buttons">${acts}</div>` : undefined
}

const initiativesLink = (context: FormContext, { id }: OrganizationView): Markup =>
  buttonLink(workLink(context, `${workInitiativesPath(id)}#name`), pageWords[context.language].initiative.title)

function charterForm(context: FormContext): Markup {
  const { language } = context
  const words = pageWords[language].organizationForms
  const kinds = organizationKinds.map((kind) => [kind, kindWords[language][kind]] as const)
  return html`<p class="hint">${words.charterHint}</p>
    <div class="fields-inline">
      ${typedField(context, { name: 'organization', label: words.shortName })}
      ${typedSelect(context, { name: 'kind', label: words.kind, value: 'branch' }, kinds)}
      ${typedField(context, { name: 'name', label: words.name })}
      ${typedField(context, { name: 'nameHant', label: words.nameHant })}
      ${typedField(context, { name: 'nameEn', label: words.nameEn })}
      ${typedField(context, { name: 'since', label: words.since, type: 'date' })} ${placeFields(context)}
    </div>
    ${tick(context, 'isFounded', words.isFounded)}
    <div class="fields-inline">
      ${typedField(context, { name: 'fullMembers', label: words.full, type: 'number' })}
      ${typedField(context, { name: 'probationaryMembers', label: words.probationary, type: 'number' })}
      ${typedField(context, { name: 'units', label: words.units, type: 'number' })}
      ${typedField(context, { name: 'committeeSeats', label: words.seats, type: 'number' })}
      ${typedField(context, { name: 'reason', label: words.why })}
    </div>`
}

/** Form, host, area, link and contact, which are independent of each other (SYSTEMS 89). */
function placeFields(context: FormContext, view?: OrganizationView): Markup {
  const { language } = context
  const words = pageWords[language].organizationForms
  const { form, host, chainLink } = organizationWords[language]
  const choices = (terms: readonly string[], names: Readonly<Record<string, string>>, none: string) => [
    ['', none] as const,
    ...terms.map((term) => [term, names[term] ?? term] as const),
  ]
  return html`${typedSelect(context, { name: 'form', label: words.form, value: view?.form }, choices(FORMS, form, words.ordinary))}
  ${typedSelect(context, { name: 'hostKind', label: words.hostKind, value: view?.host?.kind }, choices(hostKinds, host, words.none))}
  ${typedField(context, { name: 'hostName', label: words.hostName, value: view?.host?.name })}
  ${typedField(context, { name: 'area', label: words.area, value: view?.area })}
  ${typedSelect(context, { name: 'chainLink', label: words.chainLink, value: view?.chainLink }, choices(chainLinks, chainLink, words.none))}
  ${typedField(context, { name: 'contact', label: words.contact, value: view?.contact })}`
}

/** The fields of what is corrected, as it stands. */
const correctedFields = ({ name, kind, form, host, area, chainLink, contact }: OrganizationView) => ({
  name: name['zh-Hans'],
  nameHant: name['zh-Hant'],
  nameEn: name.en,
  kind,
  form,
  hostKind: host?.kind,
  hostName: host?.name,
  area,
  chainLink,
  contact,
})

function correctForm(own: FormContext, view: OrganizationView): Markup {
  const { language, isOutdated = false, faults } = own
  const typed = Object.fromEntries(Object.entries(own.typed).map(([name, text]) => [name, [text]]))
  const sent = { ...own, refused: { act: own.typed.act ?? '', typed, faults, isOutdated } }
  const edit = editFormFor(sent, 'correct', { version: view.version, fields: correctedFields(view) })
  const context = { ...own, standsNow: edit.standsNow }
  const words = pageWords[language].organizationForms
  const kinds = organizationKinds.map((kind) => [kind, kindWords[language][kind]] as const)
  return html`<input type="hidden" name="madeFrom" value="${edit.madeFrom}" />
    <div class="fields-inline">
      ${typedField(context, { name: 'from', label: words.from, type: 'date' })}
      ${typedField(context, { name: 'name', label: words.name, value: view.name['zh-Hans'] })}
      ${typedField(context, { name: 'nameHant', label: words.nameHant, value: view.name['zh-Hant'] })}
      ${typedField(context, { name: 'nameEn', label: words.nameEn, value: view.name.en })}
      ${typedSelect(context, { name: 'kind', label: words.kind, value: view.kind }, kinds)}
      ${placeFields(context, view)}
    </div>
    <p class="hint">${words.correctHint}</p>`
}

function moveForm(context: FormContext, view: OrganizationView, lines: readonly OrganizationLine[]): Markup {
  const { language } = context
  const words = pageWords[language].organizationForms
  const others = lines.filter(({ id, kind }) => id !== view.id && id !== view.parent && kind !== 'group')
  const superiors = others.map(({ id, name }) => [id, name[language]] as const)
  return html`<div class="fields-inline">
      ${typedSelect(context, { name: 'superior', label: words.superior }, superiors)}
      ${typedField(context, { name: 'from', label: words.from, type: 'date' })}
    </div>
    <p class="hint">${words.moveHint}</p>`
}

function closeForm(context: FormContext): Markup {
  const words = pageWords[context.language].organizationForms
  return html`<div class="fields-inline">
      ${typedField(context, { name: 'until', label: words.last, type: 'date' })}
    </div>
    <p class="hint">${words.closeHint}</p>`
}
