// Compares where the browser says the reader came from with what the badge is registered for. It sends nothing.
import { addressParts } from '@liangpai/presentation'
import { addressDifference, type AddressParts, addressText } from '@liangpai/presentation/verdict'
import { enableCopyButton, all, byId } from '@liangpai/server/scripts'
import { type OriginAnswer, originAnswer } from './originAnswer.ts'

const plate = document.getElementById('plate')
if (plate) settle(plate)
for (const button of all('[data-copy]')) enableCopyButton(button)
for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

function settle(section: HTMLElement): void {
  const registered: string[] = JSON.parse(section.dataset['addresses'] ?? '[]')
  const answer = originAnswer(document.referrer, location.origin, registered, section.dataset['listing'])
  if (answer.kind === 'hostOnly') showTemplate('host-only')
  if (answer.kind === 'same') showPair('same', [answer.address.host, '', ''], [answer.from.host, '', ''])
  if (answer.kind === 'same' || answer.kind === 'hostOnly') showHeadline(answer.address)
  if (answer.kind === 'differs') showDifference(section, answer)
}

/** No claim is left on a page that the reader came to from elsewhere. */
function showDifference(section: HTMLElement, { address, from }: Extract<OriginAnswer, { kind: 'differs' }>): void {
  section.classList.add('differs')
  showPair('differs', ...addressDifference(address.origin, from.origin))
  for (const element of all('#vouched, #side, .printed-copy')) element.remove()
  document.body.classList.remove('has-printed-copy')
  document.querySelector('.layout')?.classList.add('single')
  section.after(byId('also', HTMLTemplateElement).content.cloneNode(true))
}

/** The registered address that the reader came from, in the headline and on the button. */
function showHeadline({ host, href }: URL): void {
  byId('way', HTMLAnchorElement).href = href
  writeAddress(byId('way-host', HTMLElement), host)
  writeAddress(byId('address', HTMLElement), addressText(href))
}

/** An address as `webAddress` of the page writes it. */
function writeAddress(place: HTMLElement, address: string): void {
  const parts = addressParts(address).map(({ text, className = '' }) => {
    const part = document.createElement('span')
    part.className = className
    part.textContent = text
    return [document.createElement('wbr'), part]
  })
  place.replaceChildren(...parts.flat().slice(1))
}

/** Puts a prepared answer in the place of the question's sentences. */
function showTemplate(id: string): HTMLElement {
  const place = byId('comparison', HTMLElement)
  place.replaceChildren(byId(id, HTMLTemplateElement).content.cloneNode(true))
  return place
}

function showPair(id: string, registered: AddressParts, from: AddressParts): void {
  const place = showTemplate(id)
  place.querySelector('.registered')?.replaceChildren(...marked(registered))
  place.querySelector('.from dd')?.replaceChildren(...marked(from))
}

/** An address with the part that differs marked. */
function marked([before, different, after]: AddressParts): (string | Node)[] {
  const mark = document.createElement('mark')
  mark.textContent = different
  return different === '' ? [before + after] : [before, mark, after]
}
