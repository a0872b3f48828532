import {
  copyIcon,
  html,
  iconImage,
  type Markup,
  pageWords,
  roundBox,
  stateIcons,
  workPage,
} from '@liangpai/presentation'
import { type PageContext, siteName } from '../site.ts'
import { action, faults, part, passkeyNameField } from './parts.ts'
import type { SignInSlot } from './signInProtocol.ts'
import { signInAssets, type SignInSite } from './signInSite.ts'

/** What the sign-in page knows: whose it is, and where it leads to. */
export type SignInPageContext = PageContext & { signInSite: SignInSite; next: string }

/**
 * Where the people of a service sign in (PAGES 2): by a passkey without a name, or by what a one-time link in the
 * fragment says. The link is used by a button alone, so that what looks at addresses uses nothing up.
 */
export function signInPage(context: SignInPageContext): Markup {
  const { language, next, signInSite } = context
  const { signIn, frame } = pageWords[language]
  const main = html`<div
    class="sign-in"
    data-next="${next}"
    data-and="${signIn.and}"
    data-operator="${signIn.operator}"
  >
    <div class="sign-in-card">
      ${startPart(context)} ${noPasskeysPart(context)} ${linkPart(context)} ${savePart(context)}
      ${part('ended', roundBox(frame.linkEnded, [signIn.linkEndedWhy], undefined, stateIcons.expired))}
      ${part('incomplete', roundBox(frame.linkIncomplete, [frame.linkIncompleteWhy]))}
      ${part('failed', html`${roundBox(frame.failed, [frame.failedWhy])}${action('retry', frame.retry, 'outlined')}`)}
      <noscript><p>${frame.needsScript}</p></noscript>
    </div>
    ${signInSite.aside && html`<aside class="for-members" data-for-members hidden>${signInSite.aside(language)}</aside>`}
  </div>`
  return workPage({
    language,
    title: signIn.title,
    organization: siteName(context),
    subject: signInSite.words[language].subject,
    areas: [],
    main,
    ...signInAssets,
    hasQuietTitle: true,
    kind: 'at-sign-in',
    keepsFragment: true,
    query: { next },
  })
}

const head = ({ language, signInSite }: SignInPageContext): Markup =>
  html`<h2 tabindex="-1">${pageWords[language].signIn.title}</h2>
    <p class="about">${signInSite.words[language].forWhom}</p>`

function startPart(context: SignInPageContext): Markup {
  const { language } = context
  const { byPasskey, withoutPasskey, askColleague } = pageWords[language].signIn
  return part(
    'start',
    html`${head(context)} ${action('use-passkey', byPasskey, 'filled')} ${faults(language)}
      <hr />
      <h3>${withoutPasskey}</h3>
      <p class="about">${askColleague}</p>`,
  )
}

/** Told first: what a page in a chat app cannot do, nobody should try. */
function noPasskeysPart(context: SignInPageContext): Markup {
  const { language, site } = context
  const { signIn, frame } = pageWords[language]
  return part(
    'noPasskeys',
    html`${head(context)} ${roundBox(signIn.noPasskeys, [signIn.noPasskeysWhy])}
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

function linkPart({ language, signInSite }: SignInPageContext): Markup {
  const words = pageWords[language].signIn
  const { countsAsOne } = signInSite.words[language]
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
      <p class="quiet-box" id="counts-as-one" hidden>${slot('countsAsOne', countsAsOne('{}'))}</p>
      ${action('open-link', words.signIn, 'filled')} ${faults(language)}
      <p class="hint">${words.notYou}</p>`,
  )
}

function savePart({ language, signInSite }: SignInPageContext): Markup {
  const { savePasskey, savePasskeyWhy, save, later } = pageWords[language].signIn
  return part(
    'save',
    html`<h2 tabindex="-1">${savePasskey}</h2>
      <p class="about">${savePasskeyWhy}</p>
      ${passkeyNameField(language, signInSite.area)} ${action('save-passkey', save, 'filled')}
      ${action('leave', later, 'outlined')} ${faults(language)}`,
  )
}
