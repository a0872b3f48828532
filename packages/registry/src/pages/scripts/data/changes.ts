import { formatDate, formatMoment, type Language, ofEachFact } from '@liangpai/presentation'
import { all, setHidden, showOnly } from '@liangpai/server/scripts'
import type { ChangeSteps, ChangeView } from '../../../office/change/viewChange.ts'
import type { Choice } from '../../../office/issuance/schemas.ts'
import type { DataView } from '../../../office/data/view.ts'
import { FACTS } from '../../protocol.ts'
import { askForConsent } from '../askForConsent.ts'
import { fillSlots } from '../fillSlots.ts'
import { writeNotice } from '../noticeText.ts'
import { placeOf } from '../../place.ts'
import { fillList } from './list.ts'
import { currentView, inSession } from './session.ts'
import { filled, type Writing } from './writeView.ts'

type Change = 'choose' | 'renew' | 'confirm'

/** What the member is about to agree to; `pledge` is theirs in new words. */
let seen: { change: Change; view: ChangeView; language: Language; pledge?: string } | undefined

/** Shows whether the badge can be renewed, and how far a change is. */
export function writeChanges(view: DataView, writing: Writing): void {
  const { change, isDue, member } = view
  setHidden('[data-due]', !isDue || !member)
  setHidden('[data-change]', !change)
  setHidden('[data-no-change]', change !== undefined)
  writeFailed(view, writing)
  writeLapse(view, writing)
  if (!change) return
  const { kind, newName = '', shop } = change
  const { words } = writing
  fillSlots({
    changeTitle: kind === 'badge' ? '' : words.underWay[newName ? 'name' : kind],
    attestedBy: kind === 'transfer' ? words.attestedByReceiver : words.attested,
    cancelChange: kind === 'badge' ? '' : words.cancelChange[kind],
    newName,
    newShop: shop?.name ?? '',
    newPlace: shop ? placeOf(shop) : '',
  })
  showOnly('data-change-of', newName ? 'name' : shop ? 'shop' : '')
  const step = writeSteps(change, writing)
  writeProofs(change)
  setHidden('[data-change-ready]', step !== 3 || !member)
}

/** What came to nothing; a badge that shows nothing without it is under no review. */
function writeFailed({ failedChange, member }: DataView, { language, words }: Writing): void {
  setHidden('[data-failed-change]', failedChange === undefined)
  if (failedChange === undefined || failedChange.kind === 'badge') return
  const { kind, isReturned, decision } = failedChange
  fillSlots({ failedChange: words.failedChange[kind] })
  showOnly('data-failed', isReturned ? 'returned' : 'refused')
  for (const place of all('[data-decision]'))
    place.replaceChildren(...decision.map((paragraph) => paragraphOf(paragraph[language])))
  const isAwaited = kind === 'amendment' || kind === 'transfer'
  if (!isAwaited) setHidden('[data-awaited]', true)
  if (isAwaited) setHidden('[data-cause="pausedForReview"]', true)
  setHidden('[data-complete]', !isReturned || (kind === 'renewal' && !member))
}

function paragraphOf(text: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  return paragraph
}

/** What comes of a change, and when, if nothing more is done. */
function writeLapse({ change, failedChange, transferLapsesAt }: DataView, { language, words }: Writing): void {
  const isNameReviewed = change?.newName !== undefined && change.step === 'reviewed'
  const sentence = transferLapsesAt ? words.transferLapses : isNameReviewed ? words.nameLapses : words.lapses
  const returned = failedChange?.isReturned ? failedChange.lapsesAt : undefined
  const at = transferLapsesAt ?? change?.lapsesAt ?? returned
  setHidden('[data-lapses]', at === undefined)
  fillSlots({ lapses: at === undefined ? '' : filled(sentence, formatDate(at, language)) })
}

/** Marks and dates the steps; returns the one that is under way. */
function writeSteps(
  { isAgreed, step: state, since, changedAt, answerBy: due }: ChangeSteps,
  { language, words }: Writing,
): number {
  const step = { requested: 1, attested: 2, reviewed: 3 }[state]
  const answerBy = formatDate(due, language)
  for (const row of all('[data-step-of-change]')) {
    const n = Number(row.dataset['stepOfChange'])
    row.hidden = isAgreed && n === 3
    row.classList.toggle('done', n < step)
    row.classList.toggle('now', n === step)
    show(row, '[data-step-now]', n === step)
    show(row, '[data-step-done]', n < step)
    const time = n === 0 ? since : n === step - 1 ? changedAt : undefined
    const date = time === undefined ? '' : formatMoment(time, language)
    const place = row.querySelector('[data-step-date]')
    if (place) place.textContent = n === 1 && step === 1 ? filled(words.answerBy, answerBy) : date
  }
  return step
}

const show = (row: Element, selector: string, isShown: boolean) =>
  row.querySelector(selector)?.toggleAttribute('hidden', !isShown)

/** What is still to be proven of the shop: a file and where it goes, or that two persons look. */
function writeProofs({ proofs }: ChangeSteps): void {
  const open = proofs.filter(({ proven }) => !proven)
  const files = open.filter(({ method }) => method === 'file')
  setHidden('[data-proofs]', open.length === 0)
  setHidden('[data-proof-method="file"]', files.length === 0)
  setHidden('[data-proof-method="review"]', files.length === open.length)
  const addressOf = (claim: string, fileName: string) => new URL(fileName, claim).href
  fillList(
    'proofs',
    'proof',
    open.map(({ claim, method, fileName }) => ({
      id: fileName,
      values: { claim: method === 'file' ? addressOf(claim, fileName) : claim },
    })),
  )
  for (const { fileName, content } of files) {
    const link = document.querySelector<HTMLAnchorElement>(`[data-id="${fileName}"] [data-proof-file]`)
    if (!link) continue
    link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }))
    link.download = fileName
    link.hidden = false
  }
}

/** Shows in another language what the member is about to agree to. */
export const seeAgain = async (writing: Writing): Promise<void> => seen && see(seen.change, writing, seen.pledge)

/** Loads and shows the text of a change; nothing is ticked. */
export async function see(change: Change, writing: Writing, pledge?: string): Promise<void> {
  const { language } = writing
  const view = await inSession<ChangeView>('notice', { change, language, pledge })
  seen = { change, view, language, ...(pledge !== undefined && { pledge }) }
  writeNotice(view.notice.text, {
    list: one('[data-notice]'),
    boxes: one('[data-fact-boxes]'),
    separate: one('[data-separate-consent]'),
  })
  writePublicNow(change, writing)
  for (const fact of FACTS) {
    setHidden(`[data-agree-fact="${fact}"]`, view.facts[fact] === undefined)
    for (const value of all(`[data-agree-value="${fact}"]`)) value.textContent = view.facts[fact] ?? ''
  }
  for (const name of [...FACTS, 'all']) boxOf(name).checked = false
}

/** Agrees to what was shown; false, with the focus on the box, where that is not ticked. */
export async function agree(): Promise<boolean> {
  const all = boxOf('all')
  if (!seen || !all.checked) {
    askForConsent(all)
    return false
  }
  const { change, view, language, pledge } = seen
  const { version, hash, shown } = view.notice
  const ticked = ofEachFact((fact) => boxOf(fact).checked)
  const choice: Choice = { ...ticked, agreed: true, notice: { version, language, hash, shown } }
  await inSession(change, { choice, pledge })
  return true
}

const boxOf = (name: string): HTMLInputElement => one<HTMLInputElement>(`input[name="agree-${name}"]`)

function one<E extends Element>(selector: string): E {
  const element = document.querySelector<E>(selector)
  if (!element) throw new Error(selector)
  return element
}

/** What is public now, to whoever chooses anew: no box is ticked beforehand, and what is left so is public no more. */
function writePublicNow(change: Change, { language, words }: Writing): void {
  const { membership, member } = currentView() ?? {}
  setHidden('[data-public-now]', change !== 'choose' || !member)
  if (!membership || !member) return
  const { publicFacts } = words
  const facts = FACTS.filter((fact) => member.isPublic[fact]).map((fact) => publicFacts[fact])
  fillSlots({
    publicNow: [publicFacts[membership], publicFacts.issuer, ...facts].join(language === 'en' ? ', ' : '、'),
  })
}
