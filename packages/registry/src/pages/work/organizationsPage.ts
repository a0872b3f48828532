import { html, type Markup, pageWords } from '@liangpai/presentation'
import type { OrganizationLine, OrganizationView } from '../../office/lookUp/organizations.ts'
import { organizationPart } from './organizationPart.ts'
import { kindOf, placeOf } from './organizationText.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** The tree of a day, and one organisation beside it; on narrow screens one of both. */
export function organizationsPage(
  context: FormContext,
  { on, lines }: { on: string; lines: readonly OrganizationLine[] },
  view?: OrganizationView,
  kind = view ? 'shows-thing' : 'shows-list',
): Markup {
  const words = pageWords[context.language].lookUp
  const rows = lines.map((line) => treeRow(context, line, { on, isOpen: line.id === view?.id }))
  const list = html`<section class="column-list">
    ${dayForm(context, on)}
    <h2 class="section-title">${words.organizations}</h2>
    ${
      rows.length > 0
        ? html`<ul class="rows tree">
            ${rows}
          </ul>`
        : html`<p class="work-card">${words.noneThatDay}</p>`
    }
    <p class="hint">${words.otherDay}</p>
  </section>`
  const thing =
    view &&
    html`<div class="column-thing">
      <p class="back"><a href="${workLink(context, workAreas.organizations, { on })}">${words.back}</a></p>
      <article class="work-card" aria-labelledby="name">${organizationPart(context, view, lines)}</article>
    </div>`
  return areaPage(context, {
    area: 'organizations',
    title: words.organizations,
    main: html`<div class="columns">${list} ${thing}</div>`,
    hasQuietTitle: true,
    kind,
    query: { on },
  })
}

function dayForm(context: FormContext, on: string): Markup {
  const words = pageWords[context.language].lookUp
  const { chosenLanguage } = context
  return html`<form class="day-form" method="get" action="${workAreas.organizations}">
    ${chosenLanguage && html`<input type="hidden" name="lang" value="${chosenLanguage}" />`}
    <label for="on">${words.day}</label>
    <input type="date" id="on" name="on" value="${on}" />
    <button class="button">${words.showDay}</button>
  </form>`
}

function treeRow(
  context: FormContext,
  line: OrganizationLine,
  { on, isOpen }: { on: string; isOpen: boolean },
): Markup {
  const { language } = context
  const href = workLink(context, `${workAreas.organizations}/${encodeURIComponent(line.id)}#name`, { on })
  return html`<li>
    <a class="d${Math.min(line.depth, 4)}" href="${href}" ${isOpen && html`aria-current="true"`}
      ><b><bdi>${line.name[language]}</bdi></b> <span>${kindOf(line, language)}</span>
      <span>${placeOf(line, language)}</span></a
    >
  </li>`
}
