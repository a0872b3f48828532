import '@liangpai/badge/define'
import { type TestState, testBadges } from '@liangpai/badge/states'
import { languages } from '@liangpai/presentation'
import { listPages } from './pageList.ts'

const CHOICES = { variant: ['chip', 'card'], theme: ['light', 'dark', 'auto'], lang: languages } as const
type Choice = keyof typeof CHOICES

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object = {},
  ...children: Node[]
) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** The values of one choice that are ticked; `?lang=en&theme=dark` in the address ticks no others. */
const ticked = new URLSearchParams(location.search)
const isTicked = (choice: Choice, value: string) => !ticked.has(choice) || ticked.getAll(choice).includes(value)
const valuesOf = (choice: Choice) => CHOICES[choice].filter((value) => isTicked(choice, value))

function badgeOf(state: TestState, attributes: { [name: string]: string }): HTMLElement {
  const badge = document.createElement('liangpai-badge')
  for (const [name, value] of Object.entries({ ...attributes, badge: testBadges[state], 'show-inactive': '' }))
    badge.setAttribute(name, value)
  badge.append(element('a', { href: `/verify/${testBadges[state]}`, textContent: 'link without script' }))
  return element('figure', {}, badge, element('figcaption', { textContent: state }))
}

/** All states in one variant, theme and language, on the ground that the theme is made for. */
function sectionOf(variant: string, theme: string, lang: string): HTMLElement {
  const states = Object.keys(testBadges) as TestState[]
  const badges = element('div', { className: 'badges' }, ...states.map((state) => badgeOf(state, { variant, theme })))
  badges.dataset['variant'] = variant
  const section = element('section', { lang }, element('h2', { textContent: `${variant}, ${theme}, ${lang}` }), badges)
  section.dataset['theme'] = theme
  return section
}

/** A box to tick for each value; a change opens the page anew with what is ticked. */
function filterOf(choice: Choice): HTMLElement {
  const boxes = CHOICES[choice].map((value) => {
    const box = element('input', { type: 'checkbox', name: choice, value, checked: isTicked(choice, value) })
    return element('label', {}, box, new Text(` ${value}`))
  })
  return element('fieldset', {}, ...boxes)
}

const form = document.querySelector<HTMLFormElement>('#filter')
form?.append(...(Object.keys(CHOICES) as Choice[]).map(filterOf))
form?.addEventListener('change', () => form.submit())

for (const lang of valuesOf('lang'))
  for (const theme of valuesOf('theme'))
    for (const variant of valuesOf('variant')) document.querySelector('#sheet')?.append(sectionOf(variant, theme, lang))

void listPages(document.querySelector('#pages'))
