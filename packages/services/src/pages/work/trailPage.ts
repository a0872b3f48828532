import { formatNearMoment, html, type Markup, servicesWords } from '@liangpai/presentation'
import { TRAIL_PAGE, type TrailLine } from '@liangpai/server'
import { workLink } from '@liangpai/server/pages'
import { areaPage, type WorkContext, workAreas } from './workContext.ts'

/** What was done in one's branch, the newest first; `verbs` are the words of what modules do. */
export function trailPage(
  context: WorkContext,
  lines: readonly TrailLine[],
  { isFirst, verbs }: { isFirst: boolean; verbs: Readonly<Record<string, string>> },
): Markup {
  const words = servicesWords[context.language].office
  const head = words.trailHead
  const last = lines.at(-1)
  const table = html`<table class="lines">
    <thead>
      <tr>
        <th scope="col">${head.moment}</th>
        <th scope="col">${head.person}</th>
        <th scope="col">${head.what}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => trailRow(context, line, { ...words.verbs, ...verbs }))}
    </tbody>
  </table>`
  const earlier =
    last && lines.length === TRAIL_PAGE && workLink(context, workAreas.trail, { before: String(last.seq) })
  const main = html`<div class="work-card">
    ${lines.length > 0 ? table : html`<b>${words.trailEmpty}</b>`}
    <p class="hint">${words.trailMeans}</p>
    <p class="buttons">
      ${!isFirst && html`<a class="button" href="${workLink(context, workAreas.trail)}">${words.newest}</a>`}
      ${earlier !== undefined && earlier !== false && html`<a class="button" href="${earlier}">${words.earlier}</a>`}
    </p>
  </div>`
  return areaPage(context, { area: 'trail', title: words.trailTitle, main })
}

function trailRow(context: WorkContext, { at, verb, by }: TrailLine, verbs: Readonly<Record<string, string>>): Markup {
  const { language, now } = context
  const words = servicesWords[language].office
  const who = typeof by === 'string' ? words.somebody[by] : by.name
  return html`<tr>
    <td>${formatNearMoment(at, now, language)}</td>
    <td><bdi>${who}</bdi></td>
    <th scope="row">${Object.hasOwn(verbs, verb) ? verbs[verb] : words.otherVerb}</th>
  </tr>`
}
