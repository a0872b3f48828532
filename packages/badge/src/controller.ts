import { formatBadgeNo, parseBadgeNo } from '@liangpai/core'
import type { Language } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { Drawing } from './drawing.ts'
import type { LiangpaiBadgeEventMap } from './events.ts'
import { type Evidence, judgeBadge } from './evidence.ts'
import { stringify } from './json.ts'
import { ownCopy } from './ownCopy.ts'
import { pageEvents } from './pageEvents.ts'
import { Popover, relativeWidth } from './popover.ts'
import { badgeTemplate } from './render/badge.ts'
import type { Reserve, View } from './render/view.ts'
import { type Result, unavailable } from './result.ts'
import { rootOf } from './shadowRoot.ts'
import { pastedLink, sourceOf } from './source.ts'
import { surroundingsOf, type Surroundings } from './surroundings.ts'
import { originOf, urlOf } from './url.ts'

/** The element as its controller sees it: what its attributes say. */
type Host = HTMLElement & {
  readonly badge: string
  readonly registry: string
  readonly src: string
  readonly variant: string
  readonly theme: string
  readonly showInactive: boolean
}

/** The behaviour of an element. Only a judgement sets its result. */
export class BadgeController {
  /** `undefined` until there is one. */
  result: Result | undefined
  private readonly _host: Host
  private readonly _popover: Popover
  private _bundle: unknown
  private _evidence: Evidence = { bundle: undefined, registry: '' }
  /** The registry that the evidence was to come from. */
  private _registry = ''
  /** The address of the page that was judged. */
  private _page = ''
  /** Counts judgements: the result of any but the latest is dropped. */
  private _latest = 0
  private _isBusy = false
  private _root: ShadowRoot | null | undefined
  private _drawing: Drawing | undefined
  /** Those that were read last; set while the element is connected. */
  private _surroundings: (Surroundings & { reserve: Reserve }) | undefined

  constructor(host: Host) {
    this._host = host
    this._popover = new Popover(host, () => this._render())
  }

  get bundle(): unknown {
    return this._bundle
  }
  set bundle(bundle: unknown) {
    if (bundle === this._bundle) return
    this._bundle = bundle
    this._startOver()
  }

  connect(): void {
    pageEvents.listen(this._host, (type) => this._pageChanged(type))
  }

  disconnect(): void {
    this._latest++
    this._surroundings = undefined
    pageEvents.unlisten(this._host)
    this._popover.close()
  }

  /** Reads what surrounds the badge; returns what draws or judges it anew, if it has to be. */
  private _pageChanged(type: string): (() => void) | false {
    const previous = this._surroundings
    this._look()
    if (type && !this._stands(type)) return () => this._verify()
    return stringify(this._surroundings) !== stringify(previous) && (() => this._draw())
  }

  /** Whether the result stands after an event: when the tab becomes visible, a claim does until its list's `ttl` ends. */
  private _stands(type: string): boolean {
    const { result, _evidence: evidence } = this
    const state = result && result.state
    // When the page has been read whole, the link of a badge that had none may have come.
    if (/^(online|DOMContentLoaded)$/.test(type)) return state !== 'unavailable'
    const isSeen = type === 'visibilitychange' && this._page === location.href && state === 'verified'
    return isSeen && Date.now() < (evidence.freshUntil || 0) * 1000
  }

  attributeChanged(name: string): void {
    if (/^(badge|registry|src)$/.test(name)) this._startOver()
    else this._render()
  }

  /** The element shows another badge: evidence of the previous one is dropped. */
  private _startOver(): void {
    this.result = undefined
    this._evidence = { bundle: this._bundle, registry: '' }
    this._verify()
  }

  /** Judges after the running script, and once however often it is called until then. */
  private _verify(): void {
    const judgement = ++this._latest
    if (!this._surroundings) return
    this._isBusy = true
    this._draw()
    void Promise.resolve().then(() => (judgement === this._latest ? this._judge(judgement) : undefined))
  }

  private async _judge(judgement: number): Promise<void> {
    this._announce('liangpai-loadstart', null)
    this._page = location.href
    const source = sourceOf(this._host)
    if (source.registry !== this._registry) this._evidence = { bundle: this._bundle, registry: '' }
    this._registry = source.registry
    const isCurrent = () => judgement === this._latest
    const judging = judgeBadge(source, this._evidence, () => isCurrent() && this._retract())
    // A page may have replaced any built-in; a judgement that never ends would say that it is still going on.
    const result = await judging.catch(() => unavailable('UNEXPECTED'))
    if (isCurrent()) this._conclude(deepFreeze(result))
  }

  /** Shows a result and announces it. */
  private _conclude(result: Result): void {
    this.result = result
    this._isBusy = false
    this._draw()
    this._announce('liangpai-verdict', result)
    if (result.state === 'unavailable') this._announce('liangpai-error', result.reason)
    this._announce('liangpai-loadend', null)
  }

  /** Takes a claim back while newer evidence is being fetched; other results claim nothing and stay. */
  private _retract(): void {
    if (!this.result || this.result.state !== 'verified') return
    this.result = undefined
    this._draw()
  }

  private _announce<Name extends keyof LiangpaiBadgeEventMap>(
    name: Name,
    detail: LiangpaiBadgeEventMap[Name]['detail'],
  ): void {
    this._host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }

  private _look(): void {
    const { _host: host, _surroundings: previous } = this
    const surroundings = surroundingsOf(host)
    const width = this._root && host.variant === 'card' ? relativeWidth(host, host.getBoundingClientRect().width) : 0
    const reserve = width ? reserveFor(width, surroundings.language) : previous && previous.reserve
    this._surroundings = { ...surroundings, reserve: reserve || 'wide' }
  }

  private _render(): void {
    if (!this._surroundings) return
    this._look()
    this._draw()
  }

  private _draw(): void {
    const { result, _popover: popover, _surroundings: surroundings } = this
    if (!surroundings) return
    const isFirst = !this._root
    this._root = this._root || rootOf(this._host)
    if (!this._root) return
    const drawing = this._drawing || (this._drawing = new Drawing(this._root, popover))
    const view = this._view(surroundings)
    // Without anchors it is the page that was not set up: no claim, and no warning either.
    const isLink = !!result && result.state === 'unavailable' && result.reason === 'ANCHORS_NOT_GIVEN'
    if (view.isHidden || isLink) popover.close()
    if (isLink) drawing.showLink()
    else drawing.showBadge(badgeTemplate(view, popover), stringify([result, view.context]))
    // A card has a width once it is drawn, and its reserve goes by the width.
    if (isFirst && view.variant === 'card') this._render()
  }

  private _view({ language, direction, scheme, reserve }: Surroundings & { reserve: Reserve }): View {
    const { result, _host: host } = this
    return {
      verdict: ownCopy(result),
      context: this._context(language),
      words: badgeWords[language],
      language,
      direction,
      variant: host.variant === 'card' ? 'card' : 'chip',
      theme: /^(light|dark)$/.test(host.theme) ? host.theme : scheme,
      isBusy: this._isBusy,
      isHidden: !!result && result.state === 'inactive' && !host.showInactive,
      reserve,
      onPress: (event) => this._pressed(event),
    }
  }

  private _context(language: Language): View['context'] {
    const { badge } = this._host
    const badgeNo = parseBadgeNo(badge) || this._evidence.badgeNo || badge
    const verifyUrl = this._verifyUrl(badgeNo)
    const { host: domain } = urlOf(verifyUrl) || { host: '' }
    return { language, page: location.href, badgeNo: formatBadgeNo(badgeNo), verifyUrl, domain }
  }

  /** The verify page of the proven issuer; before there is one, the target of the shop's own link. */
  private _verifyUrl(badgeNo: string): string {
    const { iss } = this._evidence
    const link = pastedLink(this._host)
    if (!iss && link) return link.href
    const registry = iss ? originOf(iss) : sourceOf(this._host).registry
    return registry && `${registry}/verify/${badgeNo}`
  }

  /** A plain press opens or closes the panel; a modified one follows the link. */
  private _pressed(event: MouseEvent): void {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!isPlain || !this._host.isConnected || typeof HTMLDialogElement !== 'function') return
    event.preventDefault()
    if (this._popover.isOpen) return this._popover.close()
    this._popover.open()
    this._verify()
  }
}

/** The reserve of a card by its width (LOOK 8). */
const reserveFor = (width: number, language: Language): Reserve =>
  width >= (language === 'en' ? 372 : 300) ? 'wide' : width >= 240 ? 'narrow' : 'tight'

/** The page gets the very object that is shown, and cannot change it. */
function deepFreeze<T>(value: T): T {
  if (value && typeof value === 'object') Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
