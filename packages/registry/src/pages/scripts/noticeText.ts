/** A line of the consent text in its parts: item number and label, up to the colon of the language, stand before the rest. */
const ITEM = /^\d+\. (?:([^\uff1a:]{1,30}(?:\uff1a|: )))?(.*)$/

/** What stands in the text for a box. */
const BOX = '\u25a1'

/** Draws the text of a consent as it was sent, line by line; the boxes take the place of their names. */
export function writeNotice(text: string, { list, boxes, separate }: NoticePlaces): void {
  const lines = text.split('\n').slice(1)
  separate.textContent = (lines.pop() ?? '').replace(`${BOX} `, '')
  list.replaceChildren(...lines.map((line) => itemOf(line, boxes)))
}

/** Where the items go, what stands in the item of the boxes, and the words of the separate consent. */
export type NoticePlaces = { list: Element; boxes: Element; separate: Element }

function itemOf(line: string, boxes: Element): Element {
  const [, label = '', rest = ''] = ITEM.exec(line) ?? []
  const [item, block, bold] = [document.createElement('li'), document.createElement('div'), document.createElement('b')]
  const [before = ''] = rest.split(BOX)
  bold.textContent = label || before
  block.append(bold, label && before)
  if (before !== rest) block.append(boxes)
  item.append(block)
  return item
}
