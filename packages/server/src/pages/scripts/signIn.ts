import { formatNearMoment, formatTime, languageOf } from '@liangpai/presentation'
import { readLinkToken } from '../../input/linkToken.ts'
import type { SignInFault, SignInPart, SignInSlot } from '../signIn/signInProtocol.ts'
import { enableCopyButton } from './copyButton.ts'
import { all, onAction, setHidden, showOnly } from './dom.ts'
import { createPasskey, hasPasskeys, isKnownPasskey, PasskeyNotDone, usePasskey } from './passkeys.ts'
import { ask, Refused } from './signInRequests.ts'

const language = languageOf(document.documentElement.lang)
const page = document.querySelector<HTMLElement>('.sign-in')
/** A path that the service has checked. */
const next = page?.dataset['next'] ?? location.pathname
const token = readLinkToken(location.hash)

const ACTS: Record<string, (() => Promise<void>) | undefined> = {
  'use-passkey': signIn,
  'open-link': openLink,
  'save-passkey': savePasskey,
  'step-up': stepUp,
  leave: async () => location.assign(next),
}

/** Makes the pages about signing in work. */
export function startSignIn(): void {
  onAction((action, button) => {
    const act = ACTS[action]
    if (!act || !(button instanceof HTMLButtonElement)) return
    showOnly('data-fault', '')
    button.disabled = true
    void act()
      .catch(showFault)
      .finally(() => (button.disabled = false))
  })
  if (hasPasskeys()) setHidden('#new-passkey, [data-needs-passkeys]', false)
  nameForPhones()
  showTokenOnce()
  if (document.querySelector('[data-part="start"]')) void begin()
  // Another link in the same tab is another page.
  addEventListener('hashchange', () => location.reload())
}

/** What the address brings: a one-time link, one that was cut short, or nothing. */
async function begin(): Promise<void> {
  for (const link of all('a[data-keep-fragment]'))
    link.setAttribute('href', `${link.getAttribute('href')}${location.hash}`)
  const copy = document.getElementById('copy-address')
  if (copy) enableCopyButton(copy)
  if (token !== undefined) return showLink()
  if (location.hash.length > 1) return show('incomplete')
  show(hasPasskeys() ? 'start' : 'noPasskeys')
  setHidden('[data-for-members]', false)
  // A link from elsewhere comes without the cookie: whoever is signed in all the same goes on.
  const { isSignedIn } = await ask('session').catch(() => ({ isSignedIn: false }))
  if (isSignedIn) location.replace(next)
}

/** Looks at a link, which uses nothing up. */
async function showLink(): Promise<void> {
  try {
    const link = await ask('link', { token })
    const { person, handedBy, byOperator, madeAt, expiresAt } = link
    const names = byOperator ? (page?.dataset['operator'] ?? '') : handedBy.join(page?.dataset['and'])
    fill('person', person)
    fillSentence('handedBy', names, formatNearMoment(madeAt, Date.now() / 1000, language))
    fillSentence('until', formatTime(expiresAt))
    fillSentence('countsAsOne', names)
    setHidden('#counts-as-one', byOperator)
    show('link')
  } catch (error) {
    show(error instanceof Refused ? 'ended' : 'failed')
  }
}

async function openLink(): Promise<void> {
  try {
    await ask('open', { token })
  } catch (error) {
    if (error instanceof Refused && error.code === 'privateLinkUnknown') return show('ended')
    throw error
  }
  history.replaceState(null, '', location.pathname + location.search)
  if (!hasPasskeys()) return location.replace(next)
  show('save')
  document.querySelector<HTMLElement>('[data-part="save"] [tabindex]')?.focus()
}

async function signIn(): Promise<void> {
  await ask('passkey', { response: await usePasskey(await ask('passkey-options')) })
  location.replace(next)
}

async function stepUp(): Promise<void> {
  await ask('step-up', { response: await usePasskey(await ask('passkey-options')) })
  const form = document.querySelector<HTMLFormElement>('[data-sent-form]')
  if (form) form.submit()
  else location.replace(next)
}

async function savePasskey(): Promise<void> {
  try {
    const response = await createPasskey(await ask('passkeys/options', { language }))
    await ask('passkeys/add', { response, name: nameField()?.value ?? '' })
    location.assign(next)
  } catch (error) {
    const isOld = error instanceof Refused && error.code === 'stepUpNeeded'
    if (!isOld) throw error
    const area = nameField()?.dataset['area'] ?? ''
    location.assign(`${area}/step-up?${String(new URLSearchParams({ back: `${area}/my-sign-in`, lang: language }))}`)
  }
}

function showFault(error: unknown): void {
  const code: string = isKnownPasskey(error)
    ? 'passkeyKnown'
    : error instanceof PasskeyNotDone
      ? 'notDone'
      : error instanceof Refused
        ? error.code
        : 'failed'
  const isSaid = document.querySelector(`[data-fault="${code}"]`) !== null
  showOnly('data-fault', (isSaid ? code : 'failed') satisfies string as SignInFault)
}

function show(part: SignInPart): void {
  showOnly('data-part', part)
}

const fill = (name: SignInSlot, value: string): void => {
  for (const place of all(`[data-fill="${name}"]`)) place.textContent = value
}

/** Fills a sentence of the page, in which values stand as `{}`. */
function fillSentence(name: SignInSlot, ...values: string[]): void {
  for (const place of all(`[data-fill="${name}"]`)) {
    const parts = (place.dataset['sentence'] ?? '{}').split('{}')
    place.textContent = parts.reduce((text, after, i) => text + (values[i - 1] ?? '') + after)
  }
}

const nameField = () => document.querySelector<HTMLInputElement>('#passkey-name')

/** A token that was just made: it is copied, and gone from the page once that is left, however a browser brings it back. */
function showTokenOnce(): void {
  const shown = document.querySelector('[data-shown-once]')
  const button = document.querySelector<HTMLElement>('.token-made [data-copy]')
  if (!shown || !button) return
  enableCopyButton(button)
  addEventListener('pagehide', () => {
    shown.textContent = ''
    delete button.dataset['copy']
  })
}

/** What people are likely to call this device. */
function nameForPhones(): void {
  const field = nameField()
  const phone = field?.dataset['phone']
  if (field && phone !== undefined && /Android|iPhone|HarmonyOS/.test(navigator.userAgent)) field.value = phone
}
