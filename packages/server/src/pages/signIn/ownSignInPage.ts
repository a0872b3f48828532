import { formatDate, formatNearMoment, html, type Markup, pageWords, refusals } from '@liangpai/presentation'
import type { RefusalCode } from '@liangpai/presentation'
import { SESSION_IDLE, SESSION_LIFE } from '../../links/sessions.ts'
import { faultAttributes, faultLine } from '../form/field.ts'
import { faults, passkeyNameField } from './parts.ts'
import type { OwnSignInContext } from './ownContext.ts'
import { ownSignInPath } from './ownPath.ts'
import { endForm, ownCell, ownRows } from './ownRows.ts'
import { signInAssets } from './signInSite.ts'
import { tokenCard } from './tokenCard.ts'

/** The passkeys, sessions and tokens of whoever is signed in (PAGES 2). Its forms work without script; a passkey takes one. */
export function ownSignInPage(context: OwnSignInContext): Markup {
  const { language, own, refused, signInSite, tokens } = context
  const words = pageWords[language].signIn
  const main = html`${refused && refused.typed.act !== 'rename-passkey' && refusedBox(language, refused.code)}
    ${own.countsWith.length > 0 && html`<p class="quiet-box">${signInSite.words[language].countsAsOne(own.countsWith.join(words.and))}</p>`}
    <div class="own-cards">
      ${passkeyCard(context)} ${sessionCard(context)} ${tokens && tokenCard(context, tokens)}
    </div>`
  return context.frame({ title: words.own, main, ...signInAssets })
}

function refusedBox(language: OwnSignInContext['language'], code: RefusalCode): Markup {
  const { sentence, next } = refusals[code]
  return html`<p class="quiet-box" role="alert"><b>${sentence[language]}</b> ${next[language]}</p>`
}

function passkeyCard(context: OwnSignInContext): Markup {
  const { language, now, own, signInSite, tokens } = context
  const { passkeys } = own
  const words = pageWords[language].signIn
  const rows = passkeys.map(
    ({ id, name, createdAt, usedAt }) =>
      html`<tr>
        <th scope="row"><bdi>${name}</bdi> ${renameForm(context, id, name)}</th>
        ${ownCell(words.added, formatDate(createdAt, language))}
        ${ownCell(words.lastUsed, usedAt === null ? words.neverUsed : formatNearMoment(usedAt, now, language))}
        <td>${passkeys.length > 1 && endForm(signInSite, 'remove-passkey', id, words.remove)}</td>
      </tr>`,
  )
  return html`<section class="work-card">
    <h2 class="section-title">${words.passkeys}</h2>
    ${rows.length > 0 ? ownRows([words.passkeyName, words.added, words.lastUsed], rows) : html`<p>${words.noneSaved}</p>`}
    ${passkeys.length === 1 && html`<p class="hint">${words.lastPasskey}</p>`}
    ${passkeys.length > 1 && tokens && html`<p class="hint">${words.removeEnds}</p>`}
    <div id="new-passkey" hidden>
      ${passkeyNameField(language, signInSite.area)}
      <p class="buttons">
        <button type="button" class="button outlined" data-go="save-passkey">${words.addPasskey}</button>
      </p>
      ${faults(language)}
    </div>
  </section>`
}

/** To call a passkey something else; what was refused stands beside it, with what was typed. */
function renameForm({ language, refused, signInSite }: OwnSignInContext, id: string, name: string): Markup {
  const words = pageWords[language].signIn
  const { code, typed } = refused?.typed.act === 'rename-passkey' && refused.typed.id === id ? refused : {}
  const fault = code && [refusals[code].sentence[language], refusals[code].next[language]].join(' ')
  const field = `name-${id}`
  return html`<details ${code && html`open`}>
    <summary>${words.rename}</summary>
    <form method="post" action="${ownSignInPath(signInSite.area)}">
      <input type="hidden" name="act" value="rename-passkey" /><input type="hidden" name="id" value="${id}" />
      <label class="field-label" for="${field}">${words.passkeyName}</label>
      <input
        type="text"
        id="${field}"
        name="name"
        autocomplete="off"
        value="${typed?.name ?? name}"
        ${faultAttributes({ name: field, fault, isFirst: true })}
      />
      ${faultLine(field, fault)}
      <button class="button outlined">${words.doRename}</button>
    </form>
  </details>`
}

function sessionCard({ language, now, signInSite, own: { sessions } }: OwnSignInContext): Markup {
  const words = pageWords[language].signIn
  const current = sessions.find(({ isThis }) => isThis)
  const rows = sessions.map(({ id, device, via, openedAt, usedAt, isThis }) => {
    const name = device ?? words.unknownDevice
    return html`<tr>
      <th scope="row">${isThis ? html`${words.thisDevice} <small>${name}</small>` : name}</th>
      ${ownCell(words.way, words.ways[via])}
      ${ownCell(words.ends, formatNearMoment(Math.min(openedAt + SESSION_LIFE, usedAt + SESSION_IDLE), now, language))}
      <td>${endForm(signInSite, 'end-session', id, isThis ? words.signOut : words.end)}</td>
    </tr>`
  })
  return html`<section class="work-card">
    <h2 class="section-title">${words.sessions}</h2>
    ${ownRows([words.device, words.way, words.ends], rows)}
    <p class="hint">${words.sessionLife}</p>
    ${
      sessions.length > 1 &&
      html`<form method="post" action="${ownSignInPath(signInSite.area)}" class="buttons">
        <input type="hidden" name="act" value="end-sessions" /><input
          type="hidden"
          name="id"
          value="${current?.id ?? ''}"
        />
        <button class="button outlined">${words.endOthers}</button>
      </form>`
    }
  </section>`
}
