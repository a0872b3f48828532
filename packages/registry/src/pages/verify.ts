import type { Verdict } from '@liangpai/core'
import { html } from 'hono/html'
import { answer, blank, notInEffectAnswer } from './answer.ts'
import { type Frame, type Markup, officeBar, officeFoot, officeName, page } from './page.ts'
import { paper } from './paper.ts'
import { plate } from './plate.ts'
import { side } from './side.ts'
import { pageWords } from './words/words.ts'

/** The page that says what a badge is worth: whose it is first, then who vouches. `undefined` is not in effect. */
export function verifyPage(frame: Frame, verdict: Verdict | undefined): Markup {
  if (!verdict || verdict.state === 'inactive') return round(frame, notInEffectAnswer(frame))
  if (verdict.state !== 'verified') return round(frame, answer(frame, verdict))
  const main = html`<main class="layout">${plate(frame, verdict)}${side(frame, verdict)}</main>`
  return whole(frame, main, paper(frame, verdict))
}

/** The page with a box for a code. */
export const codePage = (frame: Frame): Markup => round(frame, blank(frame))

/** The page of one who asked too often. */
export const busyPage = (frame: Frame): Markup =>
  round(frame, answer(frame, { state: 'unavailable', step: 'bundle', reason: 'STATUS_MISSING', retryable: true }))

const round = (frame: Frame, content: Markup) => whole(frame, html`<main class="layout single">${content}</main>`)

function whole(frame: Frame, main: Markup, onPaper?: Markup): Markup {
  const title = `${pageWords[frame.language].check} · ${officeName(frame)}`
  const parts = { title, script: 'verify', bar: officeBar(frame), main, foot: officeFoot(frame) } as const
  return page({ ...frame, ...parts, ...(onPaper && { paper: onPaper, classes: 'has-paper' }) })
}
