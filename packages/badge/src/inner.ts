import { formatBadgeNo, parseBadgeNo } from '@liangpai/core'
import { badgeWords } from '@liangpai/presentation/verdict'
import { render } from 'lit/html.js'
import { styles } from './badge.styles.ts'
import { onConfigure, originOf, registryOf, urlOf } from './configure.ts'
import { type Held, judgeSource } from './evidence.ts'
import type { Result } from './result.ts'
import { languageAt, listen } from './page.ts'
import { badge as renderBadge } from './render/badge.ts'
import type { Reserve, View } from './render/view.ts'
import { createPopover, roomOf, type Popover } from './popover.ts'

/** The element: what its attributes say. */
type Host = HTMLElement & {
  readonly [name in 'badge' | 'registry' | 'src' | 'variant' | 'theme']: string
} & { readonly showInactive: boolean }

/** What an element does. Nothing but a judgement sets its outcome. */
export type Inner = {
  readonly outcome: Result | undefined
  bundle: unknown
  connect(): void
  disconnect(): void
  /** An attribute has another value. */
  changed(name: string): void
}

export function createInner(host: Host): Inner {
  let outcome: Result | undefined
  let bundle: unknown
  let held: Held = { bundle }
  let round = 0
  let width: Reserve = 0
  let root: ShadowRoot | null | undefined
  let observer: ResizeObserver | undefined // while the element is on a page
  let unlisten: (() => void)[] = []
  const popover = createPopover(host, draw)

  /** Another badge is asked for: what was known of the one before is forgotten. */
  function begin(): void {
    outcome = undefined
    held = { bundle }
    draw()
    ask()
  }

  /** Judges once the script that asks has ended; however often it was asked by then, once. */
  function ask(): void {
    const asked = ++round
    if (!observer) return
    host.setAttribute('aria-busy', 'true')
    void Promise.resolve().then(() => (asked === round ? judge(asked) : undefined))
  }

  /** Judges, shows the answer and tells of it, unless a later question was asked meanwhile. */
  async function judge(asked: number): Promise<void> {
    const { badge, registry, src } = host
    tell('loadstart', null)
    const answer = await judgeSource({ badge, registry, src, bundle }, held, () => asked === round && doubt())
    if (asked !== round) return
    outcome = frozen(answer)
    host.removeAttribute('aria-busy')
    draw()
    tell('verdict', outcome)
    if (outcome.state === 'unavailable') tell('error', outcome.reason)
    tell('loadend', null)
  }

  /** A claim is taken back while something newer is on its way; another answer claims nothing and stands until then. */
  function doubt(): void {
    if (!outcome || outcome.state !== 'verified') return
    outcome = undefined
    draw()
  }

  function tell(name: string, detail: unknown): void {
    host.dispatchEvent(new CustomEvent(`liangpai-${name}`, { bubbles: true, composed: true, detail }))
  }

  /** Which reserve a card needs; says whether it is another one than before. */
  function measure(): boolean {
    const room = root && host.variant === 'card' ? roomOf(host, host.getBoundingClientRect().width) : 0
    const was = width
    if (room) width = room >= (languageAt(host) === 'en' ? 372 : 300) ? 0 : room >= 240 ? 1 : 2
    return width !== was
  }

  /** The verify page: at the proven issuer; before that, where the shop's own link leads. */
  function hrefOf(code: string): string {
    if (held.iss) return `${originOf(held.iss)}/verify/${code}`
    const link = host.querySelector('a')
    if (link && /^https?:$/.test(link.protocol)) return link.href
    const registry = originOf(host.registry || registryOf())
    return registry && `${registry}/verify/${code}`
  }

  /** Draws what is known now. A page may have given the element a root before: one that it has closed stays its own. */
  function draw(): void {
    if (!root && !observer) return
    const { direction } = getComputedStyle(host)
    if (root === undefined) root = rootOf(host)
    if (!root) return
    // A root loses its sheets on the way into another document, where these are not allowed.
    if (!root.adoptedStyleSheets.length && host.ownerDocument === document) root.adoptedStyleSheets = [sheet()]
    measure()
    const language = languageAt(host)
    const code = parseBadgeNo(host.badge) || held.badgeNo || host.badge
    const href = hrefOf(code)
    const hides = !!outcome && outcome.state === 'inactive' && !host.showInactive
    if (hides) popover.close()
    if (popover.isOpen) host.classList.toggle('liangpai-flow', popover.flows)
    const view: View = {
      verdict: outcome,
      context: {
        language,
        page: location.href,
        badgeNo: formatBadgeNo(code),
        verifyUrl: href,
        domain: (urlOf(href) || { host: '' }).host,
      },
      words: badgeWords[language],
      language,
      direction,
      isCard: host.variant === 'card',
      theme: host.theme,
      isHidden: hides,
      reserve: width,
      onPress: press,
    }
    const { activeElement } = root
    render(renderBadge(view, popover), root)
    // What held the focus may be gone with the state it belonged to.
    const next = root.querySelector('dialog') || root.querySelector('a')
    if (activeElement && !root.activeElement && next) next.focus({ preventScroll: true })
    popover.place()
  }

  /** A plain press opens the details; a modified one follows the link. */
  function press(event: MouseEvent): void {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!isPlain || !host.isConnected || typeof HTMLDialogElement !== 'function') return
    event.preventDefault()
    if (popover.isOpen) return popover.close()
    popover.open()
    ask()
  }

  return {
    get outcome() {
      return outcome
    },
    get bundle() {
      return bundle
    },
    set bundle(given) {
      if (given === bundle) return
      bundle = given
      begin()
    },
    connect() {
      // In the next frame: a box that is changed while boxes are observed is reported to the page as a fault.
      observer = new ResizeObserver(() => measure() && requestAnimationFrame(draw))
      observer.observe(host)
      draw()
      unlisten = [onConfigure(ask), listen(ask)]
      ask()
    },
    disconnect() {
      round++
      if (observer) observer.disconnect()
      observer = undefined
      for (const end of unlisten) end()
      popover.close()
    },
    changed: (name) => (/^(badge|registry|src)$/.test(name) ? begin() : draw()),
  }
}

/** What a page is told is what is drawn: it can be read and kept, and not be changed into another answer. */
function frozen<T>(value: T): T {
  if (value && typeof value === 'object') Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

function rootOf(host: HTMLElement): ShadowRoot | null {
  try {
    return host.attachShadow({ mode: 'open' })
  } catch {
    return host.shadowRoot
  }
}

let shared: CSSStyleSheet | undefined

/** One style sheet for all badges of a page. */
function sheet(): CSSStyleSheet {
  if (!shared) (shared = new CSSStyleSheet()).replaceSync(styles)
  return shared
}

/** Makes what the first badge of a page has to make, apart from it: the style sheet, and the templates of a chip. */
export function prepare(): void {
  const language = 'zh-Hans'
  const context = { language, page: '', badgeNo: '', verifyUrl: '', domain: '' } as const
  const shown = {
    verdict: undefined,
    context,
    words: badgeWords[language],
    language,
    direction: '',
    theme: '',
  } as const
  const view: View = { ...shown, isCard: false, isHidden: false, reserve: 0, onPress() {} }
  render(renderBadge(view, { isOpen: false } as Popover), document.createDocumentFragment())
  sheet()
}
