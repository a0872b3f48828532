import { formatNearMoment, html, type Markup, stationWords } from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import { TRAIL_PAGE, type TrailLine } from '@liangpai/server'
import { spacedNumber } from '../caseText.ts'
import { areaPage, casePath, type WorkContext, workAreas } from './workContext.ts'

/** What was done, the newest first. */
export function trailPage(context: WorkContext, lines: readonly TrailLine[], isFirst: boolean): Markup {
  const words = stationWords[context.language].office
  const head = words.trailHead
  const last = lines.at(-1)
  const table = html`<table class="lines">
    <thead>
      <tr>
        <th scope="col">${head.moment}</th>
        <th scope="col">${head.person}</th>
        <th scope="col">${head.what}</th>
        <th scope="col">${head.number}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => trailRow(context, line))}
    </tbody>
  </table>`
  const main = html`<div class="work-card">
    ${lines.length > 0 ? table : html`<b>${words.trailEmpty}</b>`}
    <p class="hint">${words.trailMeans}</p>
    <p class="buttons">
      ${!isFirst && html`<a class="button" href="${workLink(context, workAreas.trail)}">${words.newest}</a>`}
      ${
        last &&
        lines.length === TRAIL_PAGE &&
        html`<a class="button" href="${workLink(context, workAreas.trail, { before: String(last.seq) })}"
          >${words.earlier}</a
        >`
      }
    </p>
  </div>`
  return areaPage(context, { area: 'trail', title: words.trailTitle, main })
}

function trailRow(context: WorkContext, { at, verb, subject, by }: TrailLine): Markup {
  const { language, now } = context
  const { somebody, verbs, otherVerb } = stationWords[language].office
  const who = typeof by === 'string' ? somebody[by] : by.name
  const what = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : otherVerb
  const number = /^\d{6}$/.test(subject)
    ? html`<a href="${workLink(context, `${casePath(subject)}#name`)}">${spacedNumber(subject)}</a>`
    : undefined
  return html`<tr>
    <td>${formatNearMoment(at, now, language)}</td>
    <td><bdi>${who}</bdi></td>
    <th scope="row">${what}</th>
    <td>${number}</td>
  </tr>`
}
