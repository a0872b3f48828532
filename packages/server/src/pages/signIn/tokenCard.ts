import { formatDate, formatNearMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import type { OwnSignIn } from '../../signIn/ownSignIn.ts'
import type { OwnSignInContext } from './ownContext.ts'
import { newTokenPath } from './ownPath.ts'
import { endForm, ownCell, ownRows } from './ownRows.ts'
import { type TokenSite, tokenUses } from './tokenSite.ts'

/** The tokens of whoever is signed in: what each may do, until when, and when it was last used. The token itself is never shown again. */
export function tokenCard(context: OwnSignInContext, site: TokenSite): Markup {
  const { language, own, signInSite } = context
  const { signIn } = pageWords[language]
  const { token: words } = signIn
  const heads = [signIn.passkeyName, words.forWhat, words.madeOn, signIn.tokenEnds, signIn.lastUsed]
  const rows = own.tokens.map((token) => row(context, site, token))
  return html`<section class="work-card own-tokens">
    <h2 class="section-title">${signIn.tokens}</h2>
    <p class="hint">${words.about}</p>
    ${rows.length > 0 ? ownRows(heads, rows) : html`<p>${words.noneMade}</p>`}
    <p class="buttons"><a class="button outlined" href="${newTokenPath(signInSite.area)}">${words.new}</a></p>
  </section>`
}

function row(
  { language, now, signInSite }: OwnSignInContext,
  site: TokenSite,
  { id, name, scopes, createdAt, expiresAt, usedAt }: OwnSignIn['tokens'][number],
): Markup {
  const { signIn } = pageWords[language]
  const { token: words } = signIn
  return html`<tr>
    <th scope="row"><bdi>${name}</bdi></th>
    ${ownCell(words.forWhat, tokenUses(site, language, scopes))}
    ${ownCell(words.madeOn, formatDate(createdAt, language))}
    ${ownCell(signIn.tokenEnds, formatDate(expiresAt, language))}
    ${ownCell(signIn.lastUsed, usedAt === null ? signIn.neverUsed : formatNearMoment(usedAt, now, language))}
    <td>${endForm(signInSite, 'remove-token', id, signIn.end)}</td>
  </tr>`
}
