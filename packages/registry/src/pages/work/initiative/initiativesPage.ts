import { html, type Markup, pageWords } from '@liangpai/presentation'
import type { InitiativesView, InitiativeView } from '../../../office/initiative/viewInitiative.ts'
import { areaPage, type FormContext, workAreas, workLink } from '../workContext.ts'
import { draftForm } from './draftForm.ts'
import { initiativePart } from './initiativePart.ts'
import { workInitiativePath } from './paths.ts'

/** The initiatives of one organisation, and beside them one of them or the form that begins another. */
export function initiativesPage(context: FormContext, all: InitiativesView, view?: InitiativeView): Markup {
  const { language } = context
  const { initiative: words } = pageWords[language]
  return areaPage(context, {
    area: 'organizations',
    title: words.title,
    hasQuietTitle: true,
    kind: view ? 'shows-thing' : '',
    main: html`<div class="columns">
      <section class="column-list">
        <p class="way-on">
          <a href="${workLink(context, `${workAreas.organizations}/${encodeURIComponent(all.id)}#name`)}"
            >${words.work.back(all.organization[language])}</a
          >
        </p>
        <h2 class="section-title">${words.work.list(all.organization[language])}</h2>
        ${rowsOf(context, all, view)}
        <p class="hint">${words.work.noLists}</p>
      </section>
      <div class="column-thing">${view ? initiativePart(context, view, all) : beginning(context, all)}</div>
    </div>`,
  })
}

function rowsOf(context: FormContext, { initiatives }: InitiativesView, view: InitiativeView | undefined): Markup {
  const { work: words } = pageWords[context.language].initiative
  if (initiatives.length === 0)
    return html`<div class="work-card empty-list">
      <b>${words.none}</b>
      <p>${words.noneWhy}</p>
    </div>`
  const rows = initiatives.map(
    ({ slug, title, state }) =>
      html`<li>
        <a
          href="${workLink(context, `${workInitiativePath(slug)}#name`)}"
          ${slug === view?.slug && html`aria-current="true"`}
        >
          <b lang="zh-Hans">${title['zh-Hans']}</b>
          <small>${words.states[state]}</small>
        </a>
      </li>`,
  )
  return html`<ul class="rows">
    ${rows}
  </ul>`
}

/** A draft is begun by whoever leads that very organisation; those above read and confirm. */
function beginning(context: FormContext, all: InitiativesView): Markup | undefined {
  const { work: words } = pageWords[context.language].initiative
  if (!all.mayDraft) return all.initiatives.length > 0 ? undefined : html`<p class="work-card">${words.ownFirst}</p>`
  return html`<section class="work-card" aria-labelledby="name">
    <h2 class="thing-name" id="name" tabindex="-1">${words.draft}</h2>
    ${draftForm(context)}
  </section>`
}
