import { html, type Markup, stationWords } from '@liangpai/presentation'
import { versionOf } from '@liangpai/server'
import { actForm, editFormFor, faultBox, submit, textField } from '@liangpai/server/pages'
import { particularsOf } from '../../office/station/changeParticulars.ts'
import type { Station } from '../../store/settings.ts'
import { areaPage, type FormContext } from './workContext.ts'

/** What the form of the settings asks for. */
export const settingFields = ['traditional', 'english', 'association', 'contact'] as const

/** The form by which the leaders of a station change what it says of itself. */
export function settingsPage(context: FormContext, station: Station): Markup {
  const { work, office } = stationWords[context.language]
  const words = office.settings
  const fields = particularsOf(station)
  const form = editFormFor(context, 'change-particulars', { version: versionOf(fields), fields })
  const content = html`${settingFields.map((field) => textField(form, field, words[field]))}
    <p class="hint">${words.means}</p>
    <div class="buttons">${submit(words.save, true)}</div>`
  const main = html`<div class="one-column">
    <section class="work-card">
      <h2 class="thing-name">${words.title}</h2>
      ${context.isDone === true && html`<p class="done" role="status">${work.done}</p>`} ${faultBox(context)}
      <p>
        ${words.name}<br /><b><bdi>${station.name}</bdi></b>
      </p>
      <p class="hint">${words.nameStays}</p>
      ${actForm(context, form, content)}
    </section>
  </div>`
  return areaPage(context, {
    area: 'settings',
    title: work.areas.settings,
    main,
    hasQuietTitle: true,
    kind: 'shows-thing',
  })
}
