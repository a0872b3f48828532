import { formatBadgeNo, parseBadgeNo } from '@liangpai/core'
import type { Language } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { render } from 'lit/html.js'
import { onConfigure, registryOf } from './configure.ts'
import type { BadgeEvents } from './events.ts'
import { type Evidence, judgeBadge, type Source } from './evidence.ts'
import { languageAt } from './language.ts'
import { onPageChange } from './pageEvents.ts'
import { Popover, relativeWidth } from './popover.ts'
import { badgeTemplate } from './render/badge.ts'
import type { Reserve, View } from './render/view.ts'
import type { Result } from './result.ts'
import { adoptStyles, rootOf } from './shadowRoot.ts'
import { originOf, urlOf } from './url.ts'

/** The element as its controller sees it: what its attributes say. */
type Host = HTMLElement & Source & { readonly variant: string; readonly theme: string; readonly showInactive: boolean }

/** The behaviour of an element. Only a judgement sets its result. */
export class BadgeController {
  /** `undefined` until there is one. */
  result: Result | undefined
  private readonly _host: Host
  private readonly _popover: Popover
  private _bundle: unknown
  private _evidence: Evidence = { bundle: undefined }
  /** Counts judgements: the result of any but the latest is dropped. */
  private _latest = 0
  private _reserve: Reserve = 'wide'
  private _root: ShadowRoot | null | undefined
  /** Set while the element is connected. */
  private _observer: ResizeObserver | undefined
  private _cleanups: (() => void)[] = []

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
    // In the next frame: resizing within an observer's callback is reported to the page as an error.
    this._observer = new ResizeObserver(() => this._measure() && requestAnimationFrame(() => this._render()))
    this._observer.observe(this._host)
    this._render()
    const verify = () => this._verify()
    this._cleanups = [onConfigure(verify), onPageChange(verify)]
    verify()
  }

  disconnect(): void {
    this._latest++
    if (this._observer) this._observer.disconnect()
    this._observer = undefined
    for (const cleanup of this._cleanups) cleanup()
    this._popover.close()
  }

  attributeChanged(name: string): void {
    if (/^(badge|registry|src)$/.test(name)) this._startOver()
    else this._render()
  }

  /** The element shows another badge: evidence of the previous one is dropped. */
  private _startOver(): void {
    this.result = undefined
    this._evidence = { bundle: this._bundle }
    this._render()
    this._verify()
  }

  /** Judges after the running script, and once however often it is called until then. */
  private _verify(): void {
    const judgement = ++this._latest
    if (!this._observer) return
    this._host.setAttribute('aria-busy', 'true')
    void Promise.resolve().then(() => (judgement === this._latest ? this._judge(judgement) : undefined))
  }

  private async _judge(judgement: number): Promise<void> {
    this._announce('liangpai-loadstart', null)
    const { badge, registry, src } = this._host
    const isCurrent = () => judgement === this._latest
    const result = await judgeBadge({ badge, registry, src }, this._evidence, () => isCurrent() && this._retract())
    if (isCurrent()) this._conclude(deepFreeze(result))
  }

  /** Shows a result and announces it. */
  private _conclude(result: Result): void {
    this.result = result
    this._host.removeAttribute('aria-busy')
    this._render()
    this._announce('liangpai-verdict', result)
    if (result.state === 'unavailable') this._announce('liangpai-error', result.reason)
    this._announce('liangpai-loadend', null)
  }

  /** Takes a claim back while newer evidence is being fetched; other results claim nothing and stay. */
  private _retract(): void {
    if (!this.result || this.result.state !== 'verified') return
    this.result = undefined
    this._render()
  }

  private _announce<Name extends keyof BadgeEvents>(name: Name, detail: BadgeEvents[Name]['detail']): void {
    this._host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }

  /** Chooses the reserve of a card by its width (LOOK 8); returns whether it changed. */
  private _measure(): boolean {
    const host = this._host
    const width = this._root && host.variant === 'card' ? relativeWidth(host, host.getBoundingClientRect().width) : 0
    const previous = this._reserve
    if (width)
      this._reserve = width >= (languageAt(host) === 'en' ? 372 : 300) ? 'wide' : width >= 240 ? 'narrow' : 'tight'
    return this._reserve !== previous
  }

  private _render(): void {
    const host = this._host
    if (!this._root && !this._observer) return
    const { direction } = getComputedStyle(host)
    const root = this._root === undefined ? (this._root = rootOf(host)) : this._root
    if (!root) return
    adoptStyles(root)
    this._measure()
    const view = this._view(direction)
    if (view.isHidden) this._popover.close()
    if (this._popover.isOpen) host.classList.toggle('liangpai-flow', this._popover.isInFlow)
    const { activeElement } = root
    render(badgeTemplate(view, this._popover), root)
    if (activeElement && !root.activeElement) this._restoreFocus(root)
    this._popover.place()
  }

  /** The focused element may be gone with its state. */
  private _restoreFocus(root: ShadowRoot): void {
    const next = root.querySelector('dialog') || root.querySelector('a')
    if (next) next.focus({ preventScroll: true })
  }

  private _view(direction: string): View {
    const { result, _host: host } = this
    const language = languageAt(host)
    return {
      verdict: result,
      context: this._context(language),
      words: badgeWords[language],
      language,
      direction,
      variant: host.variant === 'card' ? 'card' : 'chip',
      theme: /^(light|dark)$/.test(host.theme) ? host.theme : 'auto',
      isHidden: !!result && result.state === 'inactive' && !host.showInactive,
      reserve: this._reserve,
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
    if (iss) return `${originOf(iss)}/verify/${badgeNo}`
    const link = this._host.querySelector('a')
    if (link && /^https?:$/.test(link.protocol)) return link.href
    const registry = originOf(this._host.registry || registryOf())
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

/** The page gets the very object that is shown, and cannot change it. */
function deepFreeze<T>(value: T): T {
  if (value && typeof value === 'object') Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
