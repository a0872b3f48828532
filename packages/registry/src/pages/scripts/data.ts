import { formatMoment, type Language, languageOf } from '@liangpai/presentation'
import { readLinkToken } from '@liangpai/server/input'
import {
  setCopyText,
  byId,
  onAction,
  setHidden,
  showOnly,
  createPasskey,
  hasPasskeys,
  isKnownPasskey,
  PasskeyNotDone,
  usePasskey,
} from '@liangpai/server/scripts'
import type { DataView } from '../../office/data/view.ts'
import { ASIDE_PARTS, type DataAction, type DataPart } from '../dataProtocol.ts'
import type { ScriptWords } from '../data/scriptWords.ts'
import * as changes from './data/changes.ts'
import * as forms from './data/changeForms.ts'
import { ENDS, focusPart } from './data/parts.ts'
import { forgetFaultsAsTyped, showFault } from './data/faults.ts'
import * as session from './data/session.ts'
import { switchLanguage } from './data/languages.ts'
import { filled, remainingAfter, writeView, type Writing } from './data/writeView.ts'
import { fillSlots } from './fillSlots.ts'
import { codeOf } from './post.ts'
import { offerReceipt } from './receiptFile.ts'

/** The secret of the branch's link. */
const token = readLinkToken(location.hash)

/** The passkey that the member is about to delete. */
let chosenPasskey = { id: '', name: '' }

/** The new stop link while it is shown, this once. */
let givenLink = ''

/** What this page last showed, for another language. */
let shownPart: DataPart = 'start'

/** What the member has withdrawn, when, and what they keep of it. */
let ending: { at: number; journaled: boolean; receipt?: string } | undefined

onAction((action, button) => {
  showFault(undefined)
  void follow(action as DataAction, button).catch((error: unknown) => showFailure(error, button))
})
forgetFaultsAsTyped()
document.addEventListener('submit', (event) => {
  event.preventDefault()
  void openRest().catch((error: unknown) => showFailure(error, event.target))
})
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-keep-fragment]')
  if (!(link instanceof HTMLAnchorElement)) return
  if (!session.isOpen()) return void (link.hash = location.hash)
  event.preventDefault()
  switchLanguage(link, showAgain)
})
setUp()
// Nothing is opened before the member says so: what merely fetches links for them would use theirs up.
show(token ? 'ready' : location.hash.length > 1 ? 'incomplete' : 'start')

/** What every body of the page needs, whatever its language. */
function setUp(): void {
  setHidden('[data-go="use-passkey"], [data-passkeys-possible]', !hasPasskeys())
  const view = session.currentView()
  if (view) writeAll(view)
  else if (!hasPasskeys() && token === undefined) showFault('noPasskeys')
  if (givenLink !== '') writeGivenLink(givenLink)
}

/** Shows in another language what was shown. */
function showAgain(): void {
  setUp()
  fillSlots({ passkeyName: chosenPasskey.name })
  show(shownPart)
  if (shownPart === 'agree') void changes.seeAgain(writing()).catch((error: unknown) => showFailure(error, null))
}

function writing(): Writing {
  const language: Language = languageOf(document.documentElement.lang)
  const words = JSON.parse(document.querySelector<HTMLElement>('[data-words]')?.dataset['words'] ?? '{}') as ScriptWords
  return { language, words }
}

function writeAll(view: DataView): void {
  writeView(view, writing())
  changes.writeChanges(view, writing())
  if (ending) writeEnding(view, ending)
  else if (view.member) void offerReceipts().catch(() => {}) // the rest of the page does without
}

async function follow(action: DataAction, button: Element): Promise<void> {
  const acts: Partial<Record<DataAction, () => unknown>> = {
    'open-link': async () => open(await session.openByLink(token ?? '')),
    'use-passkey': async () => open(await session.openByPasskey(await usePasskey(await session.passkeyRequest()))),
    'show-stop-link-field': () => showStopLinkField(true),
    'hide-stop-link-field': () => showStopLinkField(false),
    'use-stop-link': openRest,
    'confirm-pause': () => changed(session.pause()),
    resume: () => changed(session.resume()),
    'confirm-withdraw': withdraw,
    'get-stop-link': getStopLink,
    'see-renewal': () => see('renew'),
    'see-change': () => see('confirm'),
    'see-choices': () => see('choose'),
    'agree-change': async () => (await changes.agree()) && changed(Promise.resolve()),
    'cancel-change': () => changed(session.inSession('cancel-change')),
    'send-correction': () => changed(forms.sendName()),
    'send-status': () => changed(forms.sendNote('status')),
    'send-branch': () => changed(forms.sendNote('branch')),
    'send-shop': () => changed(forms.sendShop()),
    'send-completed': () => changed(forms.sendCompleted(session.currentView()?.failedChange)),
    'see-pledge': async () => see('choose', forms.newPledge()),
    'save-passkey': savePasskey,
    'remove-passkey': () => chooseToRemove(button),
    'confirm-remove-passkey': () => changed(session.removePasskey(chosenPasskey.id)),
    copy: download,
    print: () => print(),
  }
  const act = acts[action]
  if (act) await act()
  else move(forms.prepareForm(action as DataPart, session.currentView()))
}

const see = (change: 'choose' | 'renew' | 'confirm', pledge?: string) =>
  changes.see(change, writing(), pledge).then(() => move('agree'))

function open(view: DataView): void {
  writeAll(view)
  move('first')
}

/** Lets each consent's receipt be downloaded. */
async function offerReceipts(): Promise<void> {
  const { receipts } = await session.receipts()
  for (const { id, receipt } of receipts) {
    const link = document.querySelector<HTMLAnchorElement>(`[data-id="${id}"] a[data-receipt]`)
    if (link) await offerReceipt(link, receipt)
  }
}

async function openRest(): Promise<void> {
  open(await session.openRest(byId('stop-link-field', HTMLInputElement).value))
}

function showStopLinkField(isShown: boolean): void {
  setHidden('[data-stop-link-form]', !isShown)
  setHidden('[data-stop-link-closed]', isShown)
  if (isShown) byId('stop-link-field', HTMLInputElement).focus()
}

/** Shows what an act has led to. */
async function changed(act: Promise<unknown>): Promise<void> {
  await act
  open(await session.look())
}

async function withdraw(): Promise<void> {
  const { journaled = true, endedAt: at, receipt } = await session.withdraw(writing().language)
  if (at === undefined) return end('gone') // by an earlier tap, or by the office: the receipt at the stop link says which
  ending = { at, journaled, ...(receipt !== undefined && { receipt }) }
  const view = session.currentView()
  if (view) writeEnding(view, ending)
  move('stopped')
}

function writeEnding(view: DataView, { at, journaled, receipt }: NonNullable<typeof ending>): void {
  const { language, words } = writing()
  fillSlots({
    changedAt: filled(words.endedByMember, formatMoment(at, language)),
    remaining: remainingAfter(view, at, { language, words }),
  })
  setHidden('.line-follows', journaled)
  if (receipt) void offerReceipt(byId('ending-receipt', HTMLAnchorElement), receipt).catch(() => {}) // the stop link has it
}

async function getStopLink(): Promise<void> {
  const { stopLink = '' } = await session.newStopLink()
  writeGivenLink(stopLink)
  move('given-stop-link')
  writeAll(await session.look())
}

function writeGivenLink(link: string): void {
  givenLink = link
  byId('given-stop-link', HTMLElement).textContent = link
  setCopyText(byId('copy-given-stop-link', HTMLButtonElement), link)
}

async function savePasskey(): Promise<void> {
  const options = await session.passkeyCreation(languageOf(document.documentElement.lang))
  const response = await createPasskey(options)
  await changed(session.addPasskey(response, byId('passkey-name', HTMLInputElement).value))
}

function chooseToRemove(button: Element): void {
  const row = button.closest<HTMLElement>('[data-id]')
  const name = row?.querySelector('[data-value="name"]')?.textContent ?? ''
  chosenPasskey = { id: row?.dataset['id'] ?? '', name }
  fillSlots({ passkeyName: name })
  move('remove-passkey')
}

async function download(): Promise<void> {
  const text = JSON.stringify(await session.copyOfAll(), undefined, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'my-data.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** What has ended takes the place of everything; what can be tried again is said where the member is. */
function showFailure(error: unknown, source: EventTarget | null): void {
  if (error instanceof forms.FieldEmpty) return showFault('textMissing', error.field)
  if (isKnownPasskey(error)) return showFault('passkeyKnown', source)
  if (error instanceof PasskeyNotDone) return showFault('passkeyNotDone', source)
  const code = codeOf(error)
  const part = code === undefined ? undefined : ENDS[code]
  if (!part) return showFault(code ?? 'failed', source)
  end(part)
}

/** Nothing is opened any more. */
function end(part: DataPart): void {
  session.close()
  move(part)
}

function show(part: DataPart): void {
  shownPart = part
  if (part !== 'given-stop-link' && givenLink !== '') writeGivenLink('')
  showOnly('data-part', part)
}

addEventListener('popstate', () => {
  if (session.isOpen() && !ending) show('first')
})

/** Shows a part to somebody who pressed for it. */
function move(part: DataPart): void {
  const isAside = history.state === 'aside'
  if (ASIDE_PARTS.includes(part) && !isAside) history.pushState('aside', '')
  if (part === 'first' && isAside) history.back()
  show(part)
  focusPart(part)
}
