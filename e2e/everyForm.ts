import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from './accessible.ts'

/** Windows that people have; `zoomed` is what 200 % leaves of a wide one. In CSS pixels. */
export const WINDOWS = {
  wide: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
  zoomed: { width: 640, height: 400 },
  /** 170 mm of an A4 sheet. */
  paper: { width: 643, height: 909 },
}

/** A form in which people see a page. The language alone needs another visit: all else is set on the open page. */
type Form = {
  window: keyof typeof WINDOWS
  media?: 'print'
  colorScheme?: 'dark'
  forcedColors?: 'active'
  /** Each text has twice its size, in boxes as they are; last of its visit, since the page keeps it. */
  hasDoubledText?: true
  /** What is looked for besides a page that scrolls sideways or cuts a word. */
  looksFor?: 'everything' | 'contrast'
}

/** A page as it is printed, from a window in which it is dark. */
export const ON_PAPER = { paper: { window: 'paper', media: 'print', colorScheme: 'dark' } } as const

/** The forms of each visit; axe reads everything once, and contrast again where the colours are others. */
export const VISITS: readonly { locale: string; forms: { [name: string]: Form } }[] = [
  {
    locale: 'zh-CN',
    forms: {
      light: { window: 'wide', looksFor: 'everything' },
      dark: { window: 'phone', colorScheme: 'dark', looksFor: 'contrast' },
      phone: { window: 'phone' },
      'forced-colours': { window: 'wide', forcedColors: 'active' },
      ...ON_PAPER,
    },
  },
  {
    locale: 'zh-TW',
    forms: { 'phone-zh-Hant': { window: 'phone' }, doubled: { window: 'phone', hasDoubledText: true } },
  },
  { locale: 'en-GB', forms: { 'phone-en': { window: 'phone' }, zoomed: { window: 'zoomed' } } },
]

/** How members see a page: on a phone, in each language, light and dark; what axe says hangs on no language. */
export const MEMBER_VISITS: typeof VISITS = [
  {
    locale: 'zh-CN',
    forms: {
      'zh-Hans-light': { window: 'phone', looksFor: 'everything' },
      'zh-Hans-dark': { window: 'phone', colorScheme: 'dark', looksFor: 'contrast' },
      'zh-Hans-forced-colours': { window: 'phone', forcedColors: 'active' },
    },
  },
  ...(['zh-Hant', 'en'] as const).map((language) => ({
    locale: { 'zh-Hant': 'zh-TW', en: 'en-GB' }[language],
    forms: {
      [`${language}-light`]: { window: 'phone' as const },
      [`${language}-dark`]: { window: 'phone' as const, colorScheme: 'dark' as const },
    },
  })),
]

/** What stands in buttons and headings but does not fit, whose lines lie on each other, and by how much the page scrolls sideways. */
const misfits = (page: Page) =>
  page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    cut: [...document.querySelectorAll('main button, main .button, main h1, main h2')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1) // one of 1 px is for screen readers alone
      .map(({ textContent }) => textContent?.trim()),
    tight: [...document.querySelectorAll('h1, h2, h3, p, li, td, dd')]
      .filter((one) => parseFloat(getComputedStyle(one).lineHeight) < parseFloat(getComputedStyle(one).fontSize))
      .map(({ textContent }) => textContent?.trim()),
  }))

/** Gives each text twice its size, as readers do whose browser enlarges nothing else. */
const doubleText = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body, body *:not(svg, svg *)')]
    const sizes = all.map((one) => {
      const { fontSize, lineHeight } = getComputedStyle(one)
      return [parseFloat(fontSize), parseFloat(lineHeight)] as const
    })
    for (const [at, one] of all.entries()) {
      const [fontSize = 0, lineHeight = 0] = sizes[at] ?? []
      one.style.fontSize = `${2 * fontSize}px`
      if (lineHeight > 0) one.style.lineHeight = `${2 * lineHeight}px`
    }
  })

/** What is wrong with a page on paper: what is pressed stands there, nothing else does, or the browser's own tools are dark. */
const faultsOnPaper = (page: Page) =>
  page.evaluate(() => ({
    pressed: [...document.querySelectorAll('button, .button, details:not([open]) > summary, .languages a, .back a')]
      .filter((one) => one.checkVisibility())
      .map(({ textContent }) => textContent?.trim()),
    isBlank: document.body.innerText.trim().split('\n').length < 2, // the name of the organisation stands above each page
    hasDarkTools:
      document.querySelector('input, select, textarea') !== null &&
      getComputedStyle(document.documentElement).colorScheme !== 'light',
  }))

/** `PICTURES=folder` keeps a picture of each page in each form. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.mouse.move(0, 0) // nothing is drawn as pointed at
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Shows an open page in each form of its visit: nothing for axe to find, nothing cut, nothing to scroll sideways for. */
export async function expectFit(page: Page, name: string, forms: { [name: string]: Form }): Promise<void> {
  for (const [form, shown] of Object.entries(forms)) {
    const { window, media, colorScheme = 'light', forcedColors = 'none', hasDoubledText, looksFor } = shown
    await page.setViewportSize(WINDOWS[window])
    await page.emulateMedia({ media: media ?? null, colorScheme, forcedColors })
    if (hasDoubledText) await doubleText(page)
    await keepPicture(page, `${name}.${form}`)
    expect(await misfits(page), `${name}, ${form}`).toEqual({ over: 0, cut: [], tight: [] })
    if (media === 'print')
      expect(await faultsOnPaper(page), `${name}, ${form}`).toEqual({
        pressed: [],
        isBlank: false,
        hasDarkTools: false,
      })
    if (looksFor === 'everything') await expectAccessible(page)
    if (looksFor === 'contrast') await expectContrast(page)
  }
  await page.emulateMedia({ media: null })
}
