import { formatMoment, type Language, languageOf } from '@liangpai/presentation'
import { byId, onAction, setHidden, showOnly } from '@liangpai/server/scripts'
import type { ReceiptKey } from '../../publication/receiptKeys.ts'
import type { ReceiptText, ReceiptAnswer } from '../../receipt/checkReceipt.ts'
import type { ReceiptPart } from '../protocol.ts'
import { fillSlots } from './fillSlots.ts'
import { loadReceipts, type ReceiptModule } from './loadReceipts.ts'

/** Longer than any receipt: what is dropped by mistake is not read. */
const LONGEST = 512 * 1024

const GOOD = '[data-part="good"]'
const language: Language = languageOf(document.documentElement.lang)
const page = `${location.origin}/receipt`
const file = byId('file', HTMLInputElement)
const pasted = byId('pasted', HTMLTextAreaElement)

onAction((action) => {
  if (action === 'check') void check({ text: pasted.value, from: 'paste' })
  if (action === 'view') setHidden(`${GOOD} [data-rows]`, false)
  if (action === 'another') ask()
})
file.addEventListener('change', () => void read(file.files?.[0]))
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  void read(event.dataTransfer?.files[0])
})

async function read(chosen: File | undefined): Promise<void> {
  if (chosen) await check({ text: chosen.size > LONGEST ? '' : await chosen.text(), from: 'file' })
}

/** Only the registry's public keys are fetched; the receipt stays in this page. */
async function check(received: ReceiptText): Promise<void> {
  try {
    const receipts = await loadReceipts()
    const response = await fetch('/receipt/keys', { credentials: 'omit' })
    const { keys } = (await response.json()) as { keys: ReceiptKey[] }
    show(await receipts.checkReceipt(received, { keys, origin: location.origin, page }), receipts)
  } catch {
    showPart('failed')
  }
}

function show(answer: ReceiptAnswer, receipts: ReceiptModule): void {
  if (answer.is === 'good' || answer.is === 'redrawn') write(answer, receipts)
  if (answer.is === 'foreign') fillSlots({ foreign: answer.host })
  showPart(answer.is)
}

type Signed = Extract<ReceiptAnswer, { is: 'good' | 'redrawn' }>

function write({ record, key }: Signed, { receiptHead, receiptNumber, receiptRows }: ReceiptModule): void {
  const time = formatMoment(Date.parse(record.claims.event[0]?.event_time ?? '') / 1000, language)
  const comma = language === 'en' ? ', ' : '，'
  fillSlots({ issuer: key.issuer[language], receipt: `${receiptNumber(record.claims)}${comma}${time}` })
  showOnly('data-kind', record.kind)
  setHidden(`${GOOD} [data-rows]`, true)
  const { title, about, places } = receiptHead(record)
  const rows = [{ label: title, lines: [about, ...places] }, ...receiptRows(record)]
  for (const list of document.querySelectorAll('[data-rows]'))
    list.replaceChildren(...rows.map(({ label, lines }) => rowOf(label, lines)))
}

function rowOf(label: string, lines: readonly string[]): HTMLElement {
  const [row, term, value] = ['div', 'dt', 'dd'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ]
  term.textContent = label
  value.replaceChildren(...lines.flatMap((line, i) => (i > 0 ? [document.createElement('br'), line] : [line])))
  row.append(term, value)
  return row
}

function ask(): void {
  file.value = ''
  pasted.value = ''
  showPart('question')
}

function showPart(part: ReceiptPart): void {
  showOnly('data-part', part)
}
