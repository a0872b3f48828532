import { formatLastDay } from '@liangpai/presentation'
import { shopAddress } from '@liangpai/presentation/verdict'
import type { Choice } from '../../office/offer/schemas.ts'
import type { OfferView } from '../../office/offer/viewOffer.ts'
import type { Host } from '../hosts.ts'
import { type OfferEnd, type Step, STEP_NUMBERS, STEPS } from '../protocol.ts'
import { closeConsentForm, openConsentForm, readChoice } from './consentForm.ts'
import { all, byId, fillSlots, onAction, setHidden, showOnly } from './dom.ts'
import { act, type ConsentResult, isOver, keepFragment, language, token } from './memberActs.ts'
import { chosenHost, onHostChange, writeSnippets } from './placement.ts'
import { writeReceipt } from './receipt.ts'
import { placeOf } from './shopPlace.ts'

/** How far the member has come. `consented` is what the consent brought, with the choice that was made. */
type Progress = { step: Step; offer?: OfferView; consented?: ConsentResult & { choice: Choice }; host?: Host }

/** Steps can be left and taken up again, in this tab and nowhere else. */
const STORAGE_KEY = `liangpai-offer-${token?.slice(0, 8)}`

const progress: Progress = { step: 'what', ...JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}') }

/** The title of no step. */
const PAGE_TITLE = document.title

keepFragment()
onHostChange()
onAction((action) => void follow(action).catch(showFailure))
void begin().catch(showFailure)

async function begin(): Promise<void> {
  if (token === undefined) return end('incomplete')
  progress.offer ??= await act('offer')
  writeOffer(progress.offer)
  writeConsented()
  show(progress.step)
}

async function follow(action: string): Promise<void> {
  if (action === 'decline') {
    await act('decline')
    return end('declined')
  }
  if (action === 'agree') return agree()
  if (action === 'place') return choosePlace()
  if (isStep(action)) move(action)
}

const isStep = (action: string): action is Step => action in STEP_NUMBERS

async function agree(): Promise<void> {
  const choice = readChoice()
  if (!choice) return
  progress.consented = { ...(await act('consent', { choice })), choice }
  writeConsented()
  move('where')
}

function choosePlace(): void {
  const host = chosenHost()
  if (!host) return document.querySelector<HTMLElement>('input[name="host"]')?.focus()
  progress.host = host
  writeConsented()
  move(host === 'script' ? 'code' : 'picture')
}

function writeOffer({ organization, shop, membership, issuer, validUntil, facts }: OfferView): void {
  const address = shopAddress(shop)
  fillSlots({
    organization,
    issuer,
    shop: shop.name,
    initial: [...shop.name][0] ?? '',
    host: address?.host ?? '',
    place: placeOf(shop),
    validUntil: formatLastDay(validUntil, language),
    ...facts,
  })
  showOnly('data-membership', membership)
  byId('open-shop', HTMLAnchorElement).href = address?.href ?? ''
  // A shop that is only listed has no page of its own on which a badge could be verified.
  setHidden('[data-host="script"]', shop.urls.length === 0)
  openConsentForm(facts)
}

/** Puts what the consent brought into the later steps. */
function writeConsented(): void {
  const { offer, consented, host } = progress
  if (!offer || !consented) return
  closeConsentForm()
  writeSnippets(consented.snippets, consented.badgeNo, host)
  writeReceipt(offer, consented.choice, consented)
}

function show(step: Step): void {
  progress.step = step
  if (progress.consented) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(progress))
  showOnly('data-step', step)
  const title = document.querySelector<HTMLElement>(`[data-step="${step}"]`)?.dataset['title'] ?? ''
  byId('title', HTMLElement).textContent = document.title = title
  byId('count', HTMLElement).textContent = `${STEP_NUMBERS[step]} / ${STEPS}`
  setHidden('#progress', false)
  for (const [i, part] of all('#progress i').entries()) part.classList.toggle('done', i < STEP_NUMBERS[step])
}

/** Shows a step to somebody who pressed for it: from its top, its title read out. */
function move(step: Step): void {
  show(step)
  const title = byId('title', HTMLElement)
  title.tabIndex = -1
  title.focus()
  scrollTo(0, 0)
}

function showFailure(error: unknown): void {
  end(isOver(error) ? 'ended' : 'failed')
}

function end(name: OfferEnd): void {
  byId('title', HTMLElement).textContent = document.title = PAGE_TITLE
  setHidden('[data-step], #progress', true)
  showOnly('data-end', name)
  byId('count', HTMLElement).textContent = ''
}
