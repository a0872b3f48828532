import { formatNearMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import type { TrailLine, TrailView } from '../../office/lookUp/trail.ts'
import { areaPage, type WorkContext, workAreas, workLink } from './workContext.ts'

/** The trail of one's own organisations: who did what, how they had signed in, and until when nobody has changed it. */
export function trailPage(context: WorkContext, { lines, chainedUntil, older }: TrailView): Markup {
  const { language, now } = context
  const words = pageWords[language].lookUp
  const checked =
    chainedUntil === null ? words.notChecked : words.checkedUntil(formatNearMoment(chainedUntil, now, language))
  const more =
    older !== undefined &&
    html`<p class="buttons">
      <a class="button" href="${workLink(context, workAreas.trail, { before: String(older) })}">${words.older}</a>
    </p>`
  const main = html`<section class="work-card">
    <div class="trail-head">
      <h2 class="section-title">${words.trail}</h2>
      <p class="hint">${checked}</p>
    </div>
    ${lines.length > 0 ? table(context, lines) : html`<p>${words.noTrail}</p>`}
    <p class="hint">${words.onlyYours}</p>
    ${more}
  </section>`
  return areaPage(context, { area: 'trail', title: words.trail, main, hasQuietTitle: true })
}

function table(context: WorkContext, lines: readonly TrailLine[]): Markup {
  const { trailColumns: columns } = pageWords[context.language].lookUp
  return html`<table class="lines trail">
    <thead>
      <tr>
        <th scope="col">${columns.time}</th>
        <th scope="col">${columns.who}</th>
        <th scope="col">${columns.how}</th>
        <th scope="col">${columns.what}</th>
        <th scope="col">${columns.object}</th>
        <th scope="col">${columns.request}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => trailRow(context, line))}
    </tbody>
  </table>`
}

function trailRow({ language, now }: WorkContext, line: TrailLine): Markup {
  const { by } = line
  const requestId = line.requestId ?? undefined
  const words = pageWords[language].lookUp
  return html`<tr>
    <td class="short">${formatNearMoment(line.at, now, language)}</td>
    <td><bdi>${typeof by === 'string' ? words.by[by] : by.person}</bdi></td>
    <td>${howWords(line, language)}</td>
    <td>${wordsOfVerb(line.verb, language)}</td>
    <td><bdi>${objectWords(line, language)}</bdi></td>
    <td class="mono" title="${requestId ?? ''}">${requestId?.slice(0, 4)}</td>
  </tr>`
}

const wordsOfVerb = (verb: string, language: WorkContext['language']): string => {
  const verbs: Readonly<Record<string, string>> = pageWords[language].lookUp.verbs
  return Object.hasOwn(verbs, verb) ? (verbs[verb] ?? verb) : verb
}

function howWords({ by, via }: TrailLine, language: WorkContext['language']): string {
  const words = pageWords[language].lookUp
  if (by === 'member') return words.byPrivateLink
  if (by === 'system') return words.byTask
  return via === null ? pageWords[language].inbox.signedIn.none : words.via[via]
}

function objectWords({ object }: TrailLine, language: WorkContext['language']): string {
  const words = pageWords[language].lookUp
  if (object === 'deleted' || object === 'registry') return words[object]
  if ('shop' in object) return object.shop
  return 'person' in object ? object.person : object.organization[language]
}
