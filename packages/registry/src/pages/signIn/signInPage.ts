import {
  copyIcon,
  html,
  iconImage,
  type Language,
  type Markup,
  pageWords,
  roundBox,
  stateIcons,
  workPage,
} from '@liangpai/presentation'
import { siteName, type PageContext } from '@liangpai/server/pages'
import { assetPaths } from '../assets.ts'
import { action, faults, part, passkeyNameField } from './parts.ts'
import type { SignInSlot } from './signInProtocol.ts'

/** What the sign-in page knows: where it leads to. */
export type SignInContext = PageContext & { next: string }

/**
 * Where people of branches and the office sign in (PAGES 2): by a passkey without a name, or by what a one-time link in the
 * fragment says. The link is used by a button alone, so that what looks at addresses uses nothing up.
 */
export function signInPage(context: SignInContext): Markup {
  const { language, next } = context
  const { signIn, work, frame } = pageWords[language]
  const main = html`<div
    class="sign-in"
    data-next="${next}"
    data-and="${signIn.and}"
    data-operator="${signIn.operator}"
  >
    <div class="sign-in-card">
      ${startPart(language)} ${noPasskeysPart(context)} ${linkPart(language)} ${savePart(language)}
      ${part('ended', roundBox(frame.linkEnded, [signIn.linkEndedWhy], undefined, stateIcons.expired))}
      ${part('incomplete', roundBox(frame.linkIncomplete, [frame.linkIncompleteWhy]))}
      ${part('failed', html`${roundBox(frame.failed, [frame.failedWhy])}${action('retry', frame.retry, 'outlined')}`)}
      <noscript><p>${frame.needsScript}</p></noscript>
    </div>
    ${forMembers(language)}
  </div>`
  return workPage({
    language,
    title: signIn.title,
    organization: siteName(context),
    subject: work.office,
    areas: [],
    main,
    ...assetPaths.signIn,
    hasQuietTitle: true,
    kind: 'at-sign-in',
    keepsFragment: true,
    query: { next },
  })
}

const head = (language: Language): Markup => {
  const { title, forWhom } = pageWords[language].signIn
  return html`<h2 tabindex="-1">${title}</h2>
    <p class="about">${forWhom}</p>`
}

function startPart(language: Language): Markup {
  const { byPasskey, withoutPasskey, askColleague } = pageWords[language].signIn
  return part(
    'start',
    html`${head(language)} ${action('use-passkey', byPasskey, 'filled')} ${faults(language)}
      <hr />
      <h3>${withoutPasskey}</h3>
      <p class="about">${askColleague}</p>`,
  )
}

/** Told first: what a page in a chat app cannot do, nobody should try. */
function noPasskeysPart({ language, site }: SignInContext): Markup {
  const { signIn, frame } = pageWords[language]
  return part(
    'noPasskeys',
    html`${head(language)} ${roundBox(signIn.noPasskeys, [signIn.noPasskeysWhy])}
      <h3>${signIn.systemBrowser}</h3>
      <button
        type="button"
        class="button filled"
        id="copy-address"
        data-copy="${site.origin}/sign-in"
        data-copied="${frame.copied}"
      >
        ${iconImage(copyIcon, 16)} <span>${signIn.copyAddress}</span>
      </button>
      <h3>${signIn.orByLink}</h3>
      <p class="about">${signIn.askColleague}</p>`,
  )
}

const slot = (name: SignInSlot, sentence = '{}'): Markup =>
  html`<bdi data-fill="${name}" data-sentence="${sentence}"></bdi>`

function linkPart(language: Language): Markup {
  const words = pageWords[language].signIn
  return part(
    'link',
    html`<h2 tabindex="-1">${words.byLink}</h2>
      <dl class="link-rows">
        <div>
          <dt>${words.person}</dt>
          <dd><b>${slot('person')}</b></dd>
        </div>
        <div>
          <dt>${words.handedBy}</dt>
          <dd>${slot('handedBy', words.handed('{}', '{}'))}</dd>
        </div>
        <div>
          <dt>${words.until}</dt>
          <dd>${slot('until', words.once('{}'))}</dd>
        </div>
      </dl>
      <p class="quiet-box" id="counts-as-one" hidden>${slot('countsAsOne', words.countsAsOne('{}'))}</p>
      ${action('open-link', words.signIn, 'filled')} ${faults(language)}
      <p class="hint">${words.notYou}</p>`,
  )
}

function savePart(language: Language): Markup {
  const { savePasskey, savePasskeyWhy, save, later } = pageWords[language].signIn
  return part(
    'save',
    html`<h2 tabindex="-1">${savePasskey}</h2>
      <p class="about">${savePasskeyWhy}</p>
      ${passkeyNameField(language)} ${action('save-passkey', save, 'filled')} ${action('leave', later, 'outlined')}
      ${faults(language)}`,
  )
}

function forMembers(language: Language): Markup {
  const { forMembers: words, myData, ask, verify } = pageWords[language].signIn
  const link = (href: string, label: string) => html`<li><a href="${href}?lang=${language}">${label}</a></li>`
  return html`<aside class="for-members" data-for-members hidden>
    <p>${words}</p>
    <ul>
      ${link('/data', myData)} ${link('/ask', ask)} ${link('/verify', verify)}
    </ul>
  </aside>`
}
