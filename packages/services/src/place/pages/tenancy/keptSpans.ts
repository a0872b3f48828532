import { formatSpan, type Language } from '@liangpai/presentation'
import type { StoredVenue } from '../../store/venues.ts'

/** For how long an application that came to nothing is kept, and a tenancy after its end. */
export const keptSpans = ({ retention }: Pick<StoredVenue, 'retention'>, language: Language): [string, string] => [
  formatSpan(retention.applications, 'days', language),
  formatSpan(retention.tenancies, 'months', language),
]
