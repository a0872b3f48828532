import type { Answer, Service } from './process.ts'
import { choiceOf, language } from './office.ts'

/**
 * A badge that a member was told of. `lineFollows`: it is stopped, and the member knows that the journal does not have it
 * yet.
 */
export type Badge = { badgeNo: string; stopToken: string; stop: 'none' | 'sent' | 'lineFollows' | 'acknowledged' }

/** What members sent and what they were told: the registry has to stand by the latter. */
export class Ledger {
  readonly badges: Badge[] = []
  /** Answers other than done and `databaseAway`, which no drill provokes. */
  readonly odd: string[] = []
  readonly counts = { consents: 0, consented: 0, stops: 0, stopped: 0, unanswered: 0, away: 0 }

  /** The badge, also where an earlier try agreed whose answer was lost. */
  async consent(service: Service, token: string): Promise<Badge | 'again'> {
    this.counts.consents++
    const shown = await service.post('/member/offer', { token, language })
    if (!this._isDone('offer', shown)) return 'again'
    const { state, notice } = shown.body as { state: string; notice: Parameters<typeof choiceOf>[0] }
    // One whose answer was lost is agreed to already, and shown as that.
    const consent = () => service.post('/member/consent', { token, choice: choiceOf(notice) })
    const answer = state === 'agreed' ? shown : await consent()
    if (!this._isDone('consent', answer)) return 'again'
    this.counts.consented++
    const { badgeNo, stopLink } = (answer.body as { consented: { badgeNo: string; stopLink: string } }).consented
    const badge: Badge = { badgeNo, stopToken: stopLink.split('#')[1] ?? '', stop: 'none' }
    this.badges.push(badge)
    return badge
  }

  /** Whether it was done, and its line is in the journal. */
  async stop(service: Service, badge: Badge): Promise<boolean> {
    this.counts.stops++
    if (badge.stop === 'none') badge.stop = 'sent'
    const answer = await service.post('/member/withdraw', { token: badge.stopToken })
    if (!this._isDone('stop', answer)) return false
    badge.stop = answer.status === 202 ? 'lineFollows' : 'acknowledged'
    if (badge.stop === 'lineFollows') return false
    this.counts.stopped++
    return true
  }

  private _isDone(what: string, answer: Answer): answer is NonNullable<Answer> {
    if (!answer) this.counts.unanswered++
    else if (answer.status === 503) this.counts.away++
    else if (answer.status > 202) this.odd.push(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer !== undefined && answer.status <= 202
  }
}
