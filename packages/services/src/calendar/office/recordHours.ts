import { drawId, organizationOf, personOf } from '@liangpai/server'
import { hoursBetween } from '../hours/hours.ts'
import type { VolunteerRecord } from '../hours/volunteerRecord.ts'
import { beginOf, endOf } from '../session/session.ts'
import type { HoursReading, HoursWork } from '../store/hoursSchema.ts'
import { signupsBy, type StoredSignup } from '../store/lists.ts'
import { insertRecord, recordedSignups } from '../store/records.ts'
import type { StoredSession } from '../store/sessions.ts'
import { sheetsBy } from '../store/sheets.ts'
import { insertVolunteer, type Volunteer, volunteerOfSheet } from '../store/volunteers.ts'

/**
 * Records the hours of everybody who came to a volunteering session, as long as it took, to be confirmed (SERVICES 4). The session
 * is locked. Somebody whose hours are recorded already is not recorded again.
 */
export async function recordHours(work: HoursWork, session: StoredSession): Promise<number> {
  if (session.kind !== 'volunteering') return 0
  const before = await recordedSignups(work, session.id)
  const came = await signupsBy(work, { sessions: [session.id] })
  const missing = came.filter(({ id, state }) => state === 'attended' && !before.has(id))
  const record = await recordOfSession(work, session)
  const sheets = await sheetsBy(
    work,
    missing.map(({ sheetId }) => sheetId),
  )
  for (const signup of missing) {
    const person = sheets.get(signup.sheetId)?.person
    const volunteerId = await volunteerFor(work, signup, {
      name: person?.callName ?? '',
      contact: person?.contact ?? '',
    })
    await insertRecord(work, { id: drawId(), volunteerId, sessionId: session.id, signupId: signup.id, record })
  }
  return missing.length
}

async function recordOfSession(work: HoursReading, session: StoredSession): Promise<VolunteerRecord> {
  const { title, times } = session
  return {
    state: 'recorded',
    activity: title,
    day: times.day,
    from: times.from,
    hosts: await hostNames(work, session.hosts),
    hours: hoursBetween(beginOf(times), endOf(times)),
    recorder: await organizerOf(work),
  }
}

/** What the branches are called that host something. */
async function hostNames(reading: Pick<HoursReading, 'tx' | 'at'>, hosts: readonly string[]): Promise<string[]> {
  const names: string[] = []
  for (const host of hosts) names.push((await organizationOf(reading, host)).name)
  return names
}

/** Who acts for the organiser, by name. */
export async function organizerOf(work: HoursReading): Promise<{ person: string; name: string }> {
  return { person: work.actor, name: (await personOf(work, work.actor)).name }
}

async function volunteerFor(work: HoursWork, { sheetId }: StoredSignup, person: Volunteer): Promise<string> {
  const found = await volunteerOfSheet(work, sheetId)
  if (found !== undefined) return found
  const id = drawId()
  await insertVolunteer(work, { id, sheetId, person })
  return id
}
