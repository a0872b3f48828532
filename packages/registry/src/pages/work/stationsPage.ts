import { formatNearMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { StationKeysView, StationKeyView } from '../../office/station/viewStationKeys.ts'
import { dayWords } from './dayWords.ts'
import { fileForm } from './fileForm.ts'
import { actForm, submit } from './form.ts'
import { typedField } from './typedField.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** The form that takes a station's file, and the keys by which it is checked. */
export function stationsPage(context: FormContext, { keys, mayChange }: StationKeysView): Markup {
  const { inbox, stationNotice: words } = pageWords[context.language]
  const isOpen = keys.some(({ state }) => state === 'inUse')
  const main = html`<p class="back"><a href="${workLink(context, workAreas.inbox)}">${inbox.back}</a></p>
    <div class="columns">
      <section class="column-list" aria-labelledby="name">
        <div class="work-card">
          <h2 class="section-title" id="name" tabindex="-1">${words.receive.title}</h2>
          ${isOpen ? receiveForm(context) : html`<p>${words.keys.none}</p>`}
        </div>
      </section>
      <section class="column-thing">
        <div class="work-card">
          <h2 class="section-title">${words.keys.title}</h2>
          ${keys.length === 0 && html`<p>${words.keys.empty}</p>`}
          ${keys.map((key) => keyPart(context, key, mayChange))} ${mayChange && registerForm(context)}
        </div>
      </section>
    </div>`
  return areaPage(context, {
    area: 'inbox',
    title: words.receive.title,
    main,
    hasQuietTitle: true,
  })
}

function receiveForm(context: FormContext): Markup {
  const { language, path, faults, typed } = context
  const { how, file, send } = pageWords[language].stationNotice.receive
  const fault = typed.act === 'receive' ? (faults.file ?? faults['']) : undefined
  return fileForm(context, { act: 'receive', path, how, file, send, fault })
}

function keyPart(context: FormContext, key: StationKeyView, mayChange: boolean): Markup {
  const { language, now, faults, typed } = context
  const words = pageWords[language].stationNotice.keys
  const { thumbprint, station, until, state, waits } = key
  const fault = typed.thumbprint === thumbprint && typed.act !== 'registerKey' ? faults[''] : undefined
  const parts = [words.states[state], ...(until === null ? [] : [words.until(dayWords(until, language))])]
  return html`<section class="badge-part">
    <h3 class="section-title">
      <bdi>${station}</bdi>${waits?.station !== undefined && html` → <bdi>${waits.station}</bdi>`}
    </h3>
    <p class="mono">${thumbprint}</p>
    <p>${pageWords[language].inbox.parts(...parts)}</p>
    ${waits && html`<p class="hint">${words.wantedBy(waits.by, formatNearMoment(waits.at, now, language))}</p>`}
    ${mayChange && keyForm(context, key)} ${faultOf(`key-${thumbprint}`, fault)}
  </section>`
}

/** What may be done with a key by whoever has not said so already. */
function keyForm(
  context: FormContext,
  { thumbprint, station, until, state, waits }: StationKeyView,
): Markup | undefined {
  const { language, path } = context
  const words = pageWords[language].stationNotice.keys
  if (state === 'retired' || waits?.isOwn) return undefined
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}" />`
  if (state === 'wanted' || waits?.station !== undefined)
    return actForm(
      context,
      path,
      'confirmKey',
      html`${hidden('thumbprint', thumbprint)} ${hidden('station', waits?.station ?? station)}
        ${hidden('until', until ?? '')}
        <div class="buttons">${submit(words.confirm, true)}</div>`,
    )
  return actForm(
    context,
    path,
    'retireKey',
    html`${hidden('thumbprint', thumbprint)}
      <p class="hint">${words.retireMeans}</p>
      <div class="buttons">${submit(waits ? words.retireAlso : words.retire)}</div>`,
  )
}

function registerForm(context: FormContext): Markup {
  const { language, path } = context
  const words = pageWords[language].stationNotice.keys
  const own = context.typed.act === 'registerKey' ? context : { ...context, typed: {}, faults: {} }
  const content = html`<p>${words.registerHow}</p>
    ${typedField(own, { name: 'thumbprint', label: words.thumbprint })}
    ${typedField(own, { name: 'station', label: words.name })}
    ${typedField(own, { name: 'until', label: words.lastDay, type: 'date' })} ${faultOf('register', own.faults[''])}
    <div class="buttons">${submit(words.register, true)}</div>`
  return html`<section class="badge-part">
    <h3 class="section-title">${words.register}</h3>
    ${actForm(context, path, 'registerKey', content)}
  </section>`
}
