import { formatSpan, html, type Markup, nameIn, servicesWords } from '@liangpai/presentation'
import { versionOf } from '@liangpai/server'
import {
  actForm,
  boxes,
  editFormFor,
  faultBox,
  folded,
  formFor,
  selectField,
  submit,
  textField,
  type WorkForm,
  workLink,
} from '@liangpai/server/pages'
import { nameFields, nameValues, notedLabel } from '../../../pages/work/nameFields.ts'
import { POSTERS_PATH } from '../../../pages/work/postersPage.ts'
import { areaPage, type FormContext } from '../../../pages/work/workContext.ts'
import { type Clocks, clockTable } from '../../../clocks/clocks.ts'
import type { Center } from '../../center/center.ts'
import { topics } from '../../request/topic.ts'
import { writtenPartOf } from '../../store/centers.ts'
import { HELP_PATH, helpWorkAssets } from '../assets.ts'
import { topicsText, wordsIn } from '../text.ts'
import { helpTabs } from './helpContext.ts'

/** A branch that may host a center. */
export type Host = { id: string; name: string }

/** What the page of centers shows: those that whoever reads leads, who may host one, and the operator's clocks. */
type Centers = { centers: readonly Center[]; hosts: readonly Host[]; clocks: Clocks }

/** The centers that whoever reads leads, the pages for their doors, and the form by which one is set up or changed. */
export function centersPage(context: FormContext, { centers, hosts, clocks }: Centers): Markup {
  const { work } = wordsIn(context.language)
  const main = html`${helpTabs(context, { current: 'centers', centers })}
    <div class="one-column">
      <section class="work-card">
        <h2 class="thing-name">${work.centers}</h2>
        ${context.isDone === true && html`<p class="done" role="status">${work.done}</p>`} ${faultBox(context)}
        <ul class="pairs">
          ${centers.map((center) => centerRow(context, center, clocks))}
        </ul>
        ${centers.length > 0 && html`<p><a href="${workLink(context, POSTERS_PATH)}">${work.doorCode}</a></p>`}
        ${centerForm(context, { hosts, clocks })}
      </section>
    </div>`
  return areaPage(context, {
    area: 'help',
    title: work.centers,
    main,
    hasQuietTitle: true,
    kind: 'shows-thing',
    ...helpWorkAssets,
  })
}

const centerRow = (context: FormContext, center: Center, clocks: Clocks): Markup => {
  const { id, open, topics: helps } = center
  const { work } = wordsIn(context.language)
  return html`<li class="center-row">
    <span
      ><b><bdi>${nameIn(center, context.language)}</bdi></b> <small>${topicsText(helps, context.language)}</small>
      <small><bdi>${open}</bdi></small></span
    >
    <a href="${workLink(context, `${HELP_PATH}/${id}`)}">${work.door}</a>
    ${centerForm(context, { center, clocks })}
  </li>`
}

/** The form of a center, empty for a new one. */
function centerForm(
  context: FormContext,
  { center, hosts = [], clocks }: { center?: Center; hosts?: readonly Host[]; clocks: Clocks },
): Markup {
  const words = wordsIn(context.language)
  const { work } = words
  const { language } = context
  const usual = formatSpan(clocks.help.answer, clockTable.help.answer.unit, language)
  const answer = notedLabel(language, work.answerWithin, servicesWords[language].office.unlessFilled(usual))
  const form = formOf(context, center)
  const all = topics.map((topic) => ({ value: topic, label: words.topics[topic] }))
  const content = html`${textField(form, 'name', work.centerName)} ${nameFields(form, language)}
    ${
      center
        ? html`<input type="hidden" name="center" value="${center.id}" />`
        : html`${textField(form, 'center', work.shortName)} ${hostField(form, hosts, work.host)}`
    }
    ${textField(form, 'open', work.openHours)}
    ${boxes(form, 'topics', work.helpsWith, all, { type: 'checkbox', columns: 2 })}
    ${textField(form, 'answerWithin', answer)}
    <div class="buttons">${submit(work.save)}</div>`
  return folded(form, center ? work.changeCenter : work.addCenter, actForm(context, form, content))
}

/** Which branch hosts it, where there is a choice. */
const hostField = (form: WorkForm, hosts: readonly Host[], label: string): Markup =>
  hosts.length > 1
    ? selectField(
        form,
        'host',
        label,
        hosts.map(({ id, name }) => [id, name] as const),
      )
    : html`<input type="hidden" name="host" value="${hosts[0]?.id}" />`

/** What was typed, else what stands there; a new one begins with all topics. */
function formOf(context: FormContext, center?: Center): WorkForm {
  if (!center) {
    const form = formFor(context, 'center')
    const isSent = form.values('act').length > 0
    return { ...form, values: (field) => (field === 'topics' && !isSent ? topics : form.values(field)) }
  }
  const { name, names, open, ownAnswer, topics: helps } = center
  const fields = { name, open, answerWithin: String(ownAnswer ?? ''), topics: helps, ...nameValues(names) }
  return editFormFor(context, `center-${center.id}`, { version: versionOf(writtenPartOf(center)), fields })
}
