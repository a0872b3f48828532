import { html, type Markup, servicesWords } from '@liangpai/presentation'
import { versionOf } from '@liangpai/server'
import { actForm, editFormFor, faultBox, submit, textField, type WorkForm } from '@liangpai/server/pages'
import { type ParticularChanges, particularsOf } from '../../office/setUp/particulars.ts'
import type { Settings } from '../../store/settings.ts'
import { notedLabel } from './nameFields.ts'
import { areaPage, type FormContext } from './workContext.ts'

const single = ['name', 'address', 'hours', 'contact'] as const
const translated = ['name', 'address', 'hours', 'station'] as const
const groups = { traditional: translated, english: translated, station: ['name', 'url'] } as const

/** The form by which those who run the services change what these say of themselves. */
export function settingsPage(context: FormContext, settings: Settings): Markup {
  const words = servicesWords[context.language].office.settings
  const form = formOf(context, settings)
  const content = html`${translatedField(context, form, 'name', words.name)}
    ${translatedField(context, form, 'address', words.address)} ${translatedField(context, form, 'hours', words.hours)}
    ${textField(form, 'contact', words.contact)} ${stationFields(context, form)}
    <p class="hint">${words.means}</p>
    <div class="buttons">${submit(words.save, true)}</div>`
  const main = html`<div class="one-column">
    <section class="work-card">
      <h2 class="thing-name">${words.title}</h2>
      ${context.isDone === true && html`<p class="done" role="status">${servicesWords[context.language].office.done}</p>`}
      ${faultBox(context)} ${actForm(context, form, content)}
    </section>
  </div>`
  return areaPage(context, {
    area: 'settings',
    title: servicesWords[context.language].work.areas.settings,
    main,
    hasQuietTitle: true,
    kind: 'shows-thing',
  })
}

/** A text and, beside each other, the same for readers of the other languages. */
const translatedField = (context: FormContext, form: WorkForm, name: 'name' | 'address' | 'hours', label: string) =>
  html`${textField(form, name, label)} ${inLanguages(context, form, name, label)}`

function inLanguages({ language }: FormContext, form: WorkForm, member: string, label: string): Markup {
  const { settings, comma, optional } = servicesWords[language].office
  const field = (group: 'traditional' | 'english') =>
    textField(form, `${group}.${member}`, notedLabel(language, label, [settings[group], optional].join(comma)))
  return html`<div class="pair-of-fields">${field('english')} ${field('traditional')}</div>`
}

function stationFields(context: FormContext, form: WorkForm): Markup {
  const words = servicesWords[context.language].office.settings
  return html`<div class="pair-of-fields">
      ${textField(form, 'station.name', notedLabel(context.language, words.station))}
      ${textField(form, 'station.url', notedLabel(context.language, words.stationUrl))}
    </div>
    ${inLanguages(context, form, 'station', words.station)}`
}

/** What was typed, else what is said now; each field is the path of a member. */
function formOf(context: FormContext, settings: Settings): WorkForm {
  const said = particularsOf(settings)
  const inGroups = Object.keys(groups).flatMap((group) =>
    Object.entries(said[group as keyof typeof groups] ?? {}).map(([member, said]) => [`${group}.${member}`, said]),
  )
  const paths = Object.entries(groups).flatMap(([group, members]) => members.map((member) => `${group}.${member}`))
  const fields = {
    ...Object.fromEntries(single.map((name) => [name, settings[name]])),
    ...Object.fromEntries(paths.map((path) => [path, ''])),
    ...Object.fromEntries(inGroups),
  }
  return editFormFor(context, 'change-particulars', { version: versionOf(said), fields })
}

/** What the form was sent with. */
export function changesFrom(one: (field: string) => string): ParticularChanges {
  const inGroups = Object.entries(groups).map(([group, members]) => [
    group,
    Object.fromEntries(members.map((member) => [member, one(`${group}.${member}`)])),
  ])
  return { ...Object.fromEntries(single.map((name) => [name, one(name)])), ...Object.fromEntries(inGroups) }
}
