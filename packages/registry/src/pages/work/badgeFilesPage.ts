import { formatDate, formatNearMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { BadgeFileView } from '../../office/badgeFile/viewBadgeFiles.ts'
import { actForm, submit } from './form.ts'
import { typedSelect } from './typedField.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** The badge files that were handed out, each with the form by which two leaders withdraw it. */
export function badgeFilesPage(context: FormContext, files: readonly BadgeFileView[]): Markup {
  const { badgeFiles: words, lookUp } = pageWords[context.language]
  const main = html`<p class="back"><a href="${workLink(context, workAreas.organizations)}">${lookUp.back}</a></p>
    <article class="work-card narrow">
      <h2 class="thing-name" id="name" tabindex="-1">${words.title}</h2>
      <p class="hint">${words.what}</p>
      ${files.length === 0 && html`<p>${words.none}</p>`} ${files.map((file) => filePart(context, file))}
    </article>`
  return areaPage(context, { area: 'organizations', title: words.title, main, hasQuietTitle: true })
}

function filePart(context: FormContext, file: BadgeFileView): Markup {
  const { language, now } = context
  const { badgeFiles: words, inbox } = pageWords[language]
  const { name, sha256, firstServed, withdrawnAt, waits } = file
  const state = withdrawnAt === undefined ? words.states.inUse : words.withdrawnOn(formatDate(withdrawnAt, language))
  return html`<section class="badge-part">
    <h3 class="section-title mono">${name}.js</h3>
    <p>${inbox.parts(state, words.since(formatDate(firstServed, language)))}</p>
    <p class="mono">${sha256}</p>
    ${waits && html`<p class="hint">${words.wantedBy(waits.by, formatNearMoment(waits.at, now, language))}</p>`}
    ${withdrawnAt === undefined && !waits?.isOwn && withdrawForm(context, file)}
  </section>`
}

/** Behind its button, since it cannot be undone; open where it was refused. */
function withdrawForm(context: FormContext, { name, waits }: BadgeFileView): Markup {
  const { language, path, typed, faults } = context
  const words = pageWords[language].badgeFiles
  const isOwn = typed.file === name
  const own = { ...context, idPrefix: `${name}-`, ...(!isOwn && { typed: {}, faults: {} }) }
  const label = waits ? words.withdrawAlso : words.withdraw
  const reasons = Object.entries(words.reasons)
  const content = html`<input type="hidden" name="file" value="${name}" />
    ${typedSelect(own, { name: 'reason', label: words.reason }, reasons)}
    <p class="hint">${words.means}</p>
    ${isOwn && faultOf(`file-${name}`, faults[''])}
    <div class="buttons">${submit(label, true)}</div>`
  return html`<details class="act" ${isOwn && html`open`}>
    <summary class="button">${label}</summary>
    ${actForm(context, path, 'withdraw', content)}
  </details>`
}
