import { formatDate, html, type Markup, pageWords } from '@liangpai/presentation'
import type { TokenDraft, TokenMade } from '../../signIn/tokens.ts'
import { workLink } from '../work/workForm.ts'
import type { NewTokenContext } from './newTokenPage.ts'
import { ownSignInPath } from './ownPath.ts'
import { signInAssets } from './signInSite.ts'
import { tokenUses } from './tokenSite.ts'

/**
 * The one time that a token is shown: in the answer to its form, which nothing stores. A browser that asks again is told that it
 * was shown; the script takes it out of the page that is left, which some browsers would bring back as it was.
 */
export function madeTokenPage(context: NewTokenContext, draft: TokenDraft, { token, expiresAt }: TokenMade): Markup {
  const { language, site, signInSite, tokens } = context
  const { signIn, frame } = pageWords[language]
  const { token: words } = signIn
  const lines = `read -rs LIANGPAI_TOKEN\ncurl -H "Authorization: Bearer $LIANGPAI_TOKEN" ${tokens.example(draft.scopes)}`
  const main = html`<section class="work-card token-made">
    <h2 class="section-title" tabindex="-1" autofocus>${words.ready}</h2>
    <p><b>${words.once}</b></p>
    <p class="token-text"><code class="mono" translate="no" data-shown-once>${token}</code></p>
    <p class="buttons">
      <button type="button" class="button filled" data-copy="${token}" data-copied="${frame.copied}" hidden>
        ${words.copy}
      </button>
    </p>
    <dl class="link-rows">
      <div>
        <dt>${signIn.passkeyName}</dt>
        <dd><bdi>${draft.name}</bdi></dd>
      </div>
      <div>
        <dt>${words.forWhat}</dt>
        <dd>${tokenUses(tokens, language, draft.scopes)}</dd>
      </div>
      <div>
        <dt>${signIn.tokenEnds}</dt>
        <dd>${formatDate(expiresAt, language)}</dd>
      </div>
    </dl>
    <h2 class="section-title">${words.use}</h2>
    <p>${words.useHow}</p>
    <pre class="mono token-lines" translate="no">${lines}</pre>
    <p class="hint">${site.origin}/openapi.json</p>
    <p class="buttons">
      <a class="button outlined" href="${workLink(context, ownSignInPath(signInSite.area))}">${words.saved}</a>
    </p>
  </section>`
  return context.frame({ title: words.new, main, ...signInAssets })
}
