import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOldest } from './describeOldest.ts'
import type { OldPage } from './launch.ts'
import { boxes, focusIn, panelIn, results, showInactive } from './probes.ts'
import { serveStates, STATES } from './statesPage.ts'

// Chrome 80 is the oldest that is promised; 88 is the base of many built-in browsers of its time.
// PICTURES=folder keeps what they showed.
const { PICTURES } = process.env

let site: Awaited<ReturnType<typeof serveStates>>
beforeAll(async () => {
  if (PICTURES) mkdirSync(PICTURES, { recursive: true })
  site = await serveStates()
})
afterAll(() => site.close())

/** The results of the test badges. */
const RESULTS: { [state: string]: string | null } = {
  verified: 'verified',
  probationary: 'verified',
  byBranch: 'verified',
  verifying: null,
  notYetValid: 'notYetValid BADGE_NOT_YET_VALID',
  expired: 'expired BADGE_EXPIRED',
  inactive: 'inactive NOT_IN_EFFECT',
  wrongSite: 'wrongSite SHOP_MISMATCH',
  unknownIssuer: 'unknownIssuer TRUST_ANCHOR_UNKNOWN',
  invalid: 'invalid SIGNATURE_INVALID',
  unavailable: 'unavailable FETCH_FAILED',
}
/** Chip and card in Chinese and English (LOOK 6). */
const SIZES = [
  [156, 28],
  [314, 28],
  [328, 122],
  [372, 122],
]
const WIDE = [1000, 760] as const
const NARROW = [400, 760] as const

type Close = (page: OldPage, state: string) => Promise<void>

describeOldest([80, 88], (open, version) => {
  const picture = async (page: OldPage, name: string, fullPage = true) => {
    if (PICTURES) await page.screenshot(join(PICTURES, `chromium-${version}-${name}.png`), fullPage)
  }

  test('every state is shown as chip and as card, in Chinese and English', async () => {
    const page = await open(`${site.origin}/`, 1340, 900)
    const shown = await page.evaluate(results)
    await picture(page, 'states')
    expect(shown).toEqual(STATES.flatMap(([state]) => SIZES.map(() => [state, RESULTS[state]])))
    const sizes = (await page.evaluate(boxes)).map(({ width, height }) => [Math.round(width), Math.round(height)])
    expect(sizes).toEqual(STATES.flatMap(() => SIZES))
    expect(page.consoleMessages).toEqual([])
  })

  test('a badge that is not in effect keeps its place and is not drawn', async () => {
    const page = await open(`${site.origin}/list/`, ...NARROW)
    await page.evaluate(results)
    await picture(page, 'list')
    expect((await page.evaluate(boxes)).map(({ id, visibility, height }) => [id, visibility, height])).toEqual(
      STATES.map(([state]) => [state, state === 'inactive' ? 'hidden' : 'visible', 28]),
    )
  })

  /** Presses each badge of the list in turn; what `look` sees of each panel, before `close` closes it. */
  async function eachPanel(size: readonly [width: number, height: number], name: string, close: Close) {
    const page = await open(`${site.origin}/list/`, ...size)
    await page.evaluate(showInactive)
    await page.evaluate(results)
    const seen = []
    for (const [state] of STATES) {
      await page.click(`#${state} liangpai-badge >> a`)
      const panel = await page.evaluate(panelIn, `#${state}`)
      if (PICTURES) await new Promise((ok) => setTimeout(ok, 500)) // it fades in
      await picture(page, `${name}-${state}`, false)
      await close(page, state)
      seen.push({
        state,
        ...panel,
        after: await page.evaluate(panelIn, `#${state}`),
        focus: await page.evaluate(focusIn, `#${state}`),
      })
    }
    expect(page.consoleMessages).toEqual([])
    return seen
  }

  test('every panel opens over a wide page beside its badge, and Escape gives the focus back', async () => {
    const seen = await eachPanel(WIDE, 'panel', (page) => page.press('Escape'))
    const panel = { position: 'fixed', width: 360, gap: 8, focused: 'dialog', isCut: false, after: null, focus: 'a' }
    expect(seen).toMatchObject(STATES.map(([state]) => ({ state, ...panel })))
  })

  test('every panel opens in the flow of a narrow page, and its button closes it', async () => {
    const seen = await eachPanel(NARROW, 'flow', (page, state) => page.click(`#${state} liangpai-badge >> button`))
    const panel = { position: 'static', width: 368, gap: 8, focused: 'dialog', isCut: false, after: null, focus: 'a' }
    expect(seen).toMatchObject(STATES.map(([state]) => ({ state, ...panel })))
  })
})
