import { formatDate, formatLastDay, formatMoment, type Language } from '@liangpai/presentation'
import { setHidden, showOnly } from '@liangpai/server/scripts'
import type { DataView, MemberPart } from '../../../office/data/view.ts'
import type { PauseCause } from '../../../store/states.ts'
import type { ScriptWords } from '../../data/scriptWords.ts'
import { FACTS } from '../../protocol.ts'
import { fillSlots } from '../fillSlots.ts'
import { placeOf } from '../../place.ts'
import { fillList } from './list.ts'

/** What the page's language makes of values. */
export type Writing = { language: Language; words: ScriptWords }

/** A sentence with its values. */
export const filled = (words: string, ...values: string[]): string =>
  values.reduce((text, value) => text.replace('{}', () => value), words)

/** Writes all that a session shows, and hides what it does not. */
export function writeView(view: DataView, writing: Writing): void {
  const { language, words } = writing
  const { shop, state, pausedFor = [], pausedAt, validUntil, keptUntil, evidence, retention, member } = view
  fillSlots({
    shop: shop.name,
    place: placeOf(shop),
    validUntil: formatLastDay(validUntil, language),
    pausedAt: pausedAt === undefined ? '' : formatMoment(pausedAt, language),
    keptUntil: keptUntil === undefined ? '' : formatLastDay(keptUntil, language),
    name: view.name,
    status: words[view.membership],
    branchName: view.branch[language],
    evidence: evidence ? words.evidence[evidence.kind] : '',
    evidenceDate: evidence ? formatDate(Date.parse(`${evidence.date}T00:00:00+08:00`) / 1000, language) : '',
    backupDays: String(view.backupDays),
    keptFor: retention?.words[language] ?? '',
    stopLinkUntil: formatDate(view.stopLinkUntil, language),
  })
  showOnly('data-level', view.level)
  showOnly('data-when', state)
  setHidden('[data-row="record"]', retention === undefined)
  setHidden('[data-go="see-choices"]', state === 'expired')
  for (const [cause, code] of Object.entries(CAUSES))
    setHidden(`[data-cause="${code}"]`, !pausedFor.includes(cause as PauseCause))
  const isOwnPause = pausedFor.includes('member')
  setHidden('[data-pause]', state === 'expired' || isOwnPause)
  setHidden('[data-resume]', !(isOwnPause && member))
  setHidden('.line-follows', !view.lineFollows)
  if (member) writeMember(member, writing)
}

const CAUSES = { member: 'member', office: 'pausedByOffice', review: 'pausedForReview', proof: 'pausedForProof' }

function writeMember(member: MemberPart, { language, words }: Writing): void {
  const { isPublic, pledge, pledgeVersion, consents, passkeys } = member
  for (const fact of FACTS) {
    setHidden(`[data-public="${fact}"]`, !isPublic[fact])
    setHidden(`[data-private="${fact}"]`, isPublic[fact])
  }
  fillSlots({
    ownPledge: pledge ?? words.noPledge,
    pledgeVersion: filled(words.version, String(pledgeVersion)),
    stopLinkSince: stopLinkSince(member, { language, words }),
  })
  setHidden('[data-pledge], [data-has-fact="pledge"]', pledge === undefined)
  fillList(
    'consents',
    'consent',
    consents.map(({ id, kind, consentedAt }) => ({
      id,
      values: { occasion: filled(words.consentTo, words.occasions[kind]), time: formatMoment(consentedAt, language) },
    })),
  )
  const separator = language === 'en' ? ', ' : '，'
  fillList(
    'passkeys',
    'passkey',
    passkeys.map(({ id, name, createdAt, usedAt }) => {
      const saved = filled(words.savedOn, formatDate(createdAt, language))
      const used = usedAt === null ? [] : [filled(words.usedOn, formatDate(usedAt, language))]
      return { id, values: { name: filled(words.passkey, name), times: [saved, ...used].join(separator) } }
    }),
  )
}

function stopLinkSince({ stopLink: { changedAt, changedBy } }: MemberPart, { language, words }: Writing): string {
  if (changedAt === undefined) return words.getNewMeans
  const time = formatMoment(changedAt, language)
  if (changedBy.length === 0) return filled(words.changedByMember, time)
  return filled(words.changedByOffice, time, changedBy.join(language === 'en' ? ', ' : '、'))
}

/** What remains once the member has withdrawn. */
export function remainingAfter(view: DataView, at: number, { language, words }: Writing): string {
  const day = (seconds: number) => formatDate(seconds, language)
  const days = view.retention?.days
  const parts = [
    ...(days === undefined ? [] : [filled(words.recordUntil, day(at + days * 86_400))]),
    words.numberStays,
    filled(words.stopLinkStays, day(view.stopLinkUntil)),
  ]
  return filled(words.remaining, parts.join(language === 'en' ? '; ' : '；'))
}
