import type { Answer, Service } from './process.ts'
import { choice } from './office.ts'

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

  /** The badge; `undefined` for an offer that was used up by an earlier try whose answer was lost. */
  async consent(service: Service, token: string): Promise<Badge | 'again' | undefined> {
    this.counts.consents++
    const answer = await service.post('/member/consent', { token, choice })
    if (answer?.status === 410 && codeOf(answer) === 'offerUsed') return undefined
    if (!this._isDone('consent', answer)) return 'again'
    this.counts.consented++
    const { badgeNo, stopLink } = answer.body as { badgeNo: string; stopLink: string }
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

const codeOf = ({ body }: NonNullable<Answer>): unknown => (body as { code?: unknown }).code
