import { formatLastDay, formatMoment } from '@liangpai/presentation'
import { shopAddress } from '@liangpai/presentation/verdict'
import { byId, onAction, setHidden, showOnly } from '@liangpai/server/scripts'
import type { Host } from '../../shop/shopKind.ts'
import type { AgreedOffer, OfferAnswer, OpenOffer } from '../offerAnswer.ts'
import { type OfferEnd, type OfferPart, STEP_NUMBERS } from '../protocol.ts'
import { closeConsentForm, openConsentForm, readChoice, untickChanged } from './consentForm.ts'
import { fillSlots } from './fillSlots.ts'
import { lastStep, rememberStep } from './lastStep.ts'
import { act, keepFragment, language, token } from './memberActs.ts'
import { announceConsent } from './consentEvent.ts'
import { codeOf, isOver } from './post.ts'
import { chooseHost, chosenHost, onHostChange, registeredHost, writeCodes, writePlace } from './placement.ts'
import { writeLink, writeReceipt } from './receipt.ts'
import { placeOf } from '../place.ts'
import { begin, goTo, onTravel, seenPart, show, showTitle } from './steps.ts'

/** The offer as the registry last answered, in the page's memory alone. */
let offer: OpenOffer | AgreedOffer | undefined
let isActing = false

keepFragment()
onHostChange()
onAction((action) => void follow(action).catch(showFailure))
onTravel((entry) => offer && show(partAt(entry, offer)))
void open().catch(showFailure)

async function open(): Promise<void> {
  if (token === undefined) return end('incomplete')
  const answer = await act('offer', { language })
  if (!write(answer)) return
  const entry = seenPart()
  // Somebody whose answer was lost while they agreed goes on where they would have been.
  begin(answer.state === 'agreed' && entry === 'consent' ? 'receipt' : partAt(entry, answer))
}

/** Fills the page with an answer. False where there is nothing to decide or to put anywhere. */
function write(answer: OfferAnswer): answer is OpenOffer | AgreedOffer {
  if (answer.state === 'declined') {
    if (answer.reopenLink !== undefined) writeLink('reopen-link', answer.reopenLink)
    offer = undefined
    end(answer.reopenLink === undefined ? 'declined-change' : 'declined')
    return false
  }
  if (answer.state === 'reopening' || answer.state === 'confirmed') {
    end(answer.state === 'confirmed' ? 'confirmed' : 'refusal')
    return false
  }
  if (!offer) writeOffer(answer)
  if (answer.state === 'agreed' && offer?.state !== 'agreed') writeAgreed(answer)
  offer = answer
  return true
}

/** What an entry of the history shows: to whoever agreed, the consent as they gave it and all that it brought. */
function partAt(entry: OfferPart | undefined, { state }: OpenOffer | AgreedOffer): OfferPart {
  if (state === 'open') return entry === 'consent' ? entry : 'what'
  if (entry === undefined || entry === 'what') return 'reopened'
  if (entry === 'code' || entry === 'picture') return entry === partOf(chosenHost()) ? entry : 'where'
  return entry
}

const partOf = (host: Host | undefined): OfferPart => (host === 'script' ? 'code' : host ? 'picture' : 'where')

async function follow(action: string): Promise<void> {
  if (isActing) return
  if (action === 'take-back') return once(takeBack())
  if (!offer) return
  if (action === 'agree') await once(agree(offer))
  else if (action === 'decline') await once(decline())
  else if (action === 'back') history.back()
  else if (action === 'place') goToPlace(offer)
  else if (action === 'chosen') goToCode()
  else if (isPart(action)) go(action)
}

/** A second tap while an act is under way does nothing. */
async function once(work: Promise<void>): Promise<void> {
  isActing = true
  await work.finally(() => (isActing = false))
}

const isPart = (action: string): action is OfferPart => action === 'reopened' || action in STEP_NUMBERS

function go(part: OfferPart): void {
  goTo(part)
  if (offer?.state === 'agreed') rememberStep(part, offer.expiresAt)
}

/** Text or values may have changed since they were read: then the new ones are shown, and what is the same stays ticked. */
async function agree(read: OpenOffer | AgreedOffer): Promise<void> {
  const choice = read.state === 'open' && readChoice(read.notice)
  if (!choice) return
  try {
    const answer = await act('consent', { choice })
    if (!write(answer)) return
    if (answer.state === 'agreed' && answer.passkeyToken !== undefined) announceConsent(answer.passkeyToken)
    go('receipt')
  } catch (error) {
    if (!CHANGED.includes(codeOf(error))) throw error
    if (!write(await act('offer', { language }))) return
    if (offer?.state === 'agreed') return go('receipt')
    if (!offer) return
    writeOffer(offer)
    untickChanged(read.facts, offer.facts)
    setHidden('#notice-changed', false)
    scrollTo(0, 0)
  }
}

const CHANGED: readonly unknown[] = ['noticeChanged', 'noticeNotShown']

async function decline(): Promise<void> {
  await act('decline')
  write(await act('offer', { language }))
}

async function takeBack(): Promise<void> {
  await act('reopen')
  end('taken-back')
}

/** Where the address tells the kind of host, its choice is passed over, and Back leads to it. */
function goToPlace({ shop, hostPolicy }: OpenOffer | AgreedOffer): void {
  go('where')
  const host = registeredHost(shop, hostPolicy)
  if (host !== undefined && host !== 'forbidden' && host === chosenHost()) goToCode()
}

function goToCode(): void {
  const host = chosenHost()
  if (!host) return document.querySelector<HTMLElement>('input[name="host"]')?.focus()
  if (offer?.state === 'agreed') writePlace(offer.consented, host)
  go(partOf(host))
}

function writeOffer({ organization, shop, membership, issuer, validUntil, facts, ...more }: OpenOffer | AgreedOffer) {
  const address = shopAddress(shop)
  fillSlots({
    organization,
    issuer,
    shop: shop.name,
    initial: [...shop.name][0] ?? '',
    host: address?.host ?? '',
    place: placeOf(shop),
    validUntil: formatLastDay(validUntil, language),
    expiresAt: formatMoment(more.expiresAt, language),
    endsAt: more.endsAt === undefined ? '' : formatLastDay(more.endsAt, language),
    ...facts,
  })
  showOnly('data-membership', membership)
  showOnly('data-offer', more.kind === 'renewal' ? 'renewal' : 'first')
  byId('open-shop', HTMLAnchorElement).href = address?.href ?? ''
  // A shop that is only listed has no page of its own on which a badge could be verified.
  setHidden('[data-host="script"]', shop.urls.length === 0)
  openConsentForm(facts, more.notice)
}

/** Puts what came of the consent into the later steps. */
function writeAgreed(agreed: AgreedOffer): void {
  const { notice, shop, hostPolicy, validUntil, consented, expiresAt } = agreed
  closeConsentForm(notice, consented.facts)
  writeReceipt(agreed)
  writeCodes(consented.snippets)
  const host = registeredHost(shop, hostPolicy)
  chooseHost(host)
  writePlace(consented, host)
  const { state, changedAt } = consented.badge
  const step = lastStep(expiresAt)
  showOnly('data-when', state)
  setHidden('#last-step', step === undefined)
  fillSlots({
    validUntil: formatLastDay(validUntil, language),
    changedAt: formatMoment(changedAt, language),
    lastStep: String(step),
  })
}

function showFailure(error: unknown): void {
  end(isOver(error) ? 'ended' : 'failed')
}

function end(name: OfferEnd): void {
  setHidden('[data-step], #progress', true)
  setHidden('#languages', false)
  showOnly('data-end', name)
  showTitle(document.querySelector<HTMLElement>(`[data-end="${name}"]`)?.dataset['title'])
  byId('count', HTMLElement).textContent = ''
}
