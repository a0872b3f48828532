import { drawId, nothing, onlyToken } from '@liangpai/server'
import { slug } from '@liangpai/server/input'
import * as z from 'zod'
import { contactFields } from '../../../contact/contact.ts'
import { ofHost } from '../../../office/roles.ts'
import type { Center } from '../../center/center.ts'
import { centerOf } from '../../store/centers.ts'
import type { HelpReading } from '../../store/context.ts'
import { insertMentor, mentorOf, type StoredMentor } from '../../store/mentors.ts'
import { defineVerb } from '../defineVerb.ts'
import { makeOwnLink } from '../../store/ownLink.ts'
import { requireHost } from '../host.ts'
import { arrangement, mentorId } from '../inputs.ts'
import { deleteMentor, mentorSubject } from './mentorSteps.ts'

/** Takes somebody up who helps. They get a link, by which they arrange everything themselves. */
export const addMentor = defineVerb({
  name: 'add-mentor',
  summary: 'take somebody up who helps',
  input: z.strictObject({ center: slug.describe('the center'), ...contactFields, ...arrangement }),
  output: onlyToken.extend({ mentor: z.string() }),
  load: (reading, { center }) => centerOf(reading, center),
  mayAct: [ofHost<Center>(({ host }) => host)],
  async act(work, { center: centerId, ...mentor }) {
    const id = drawId()
    await insertMentor(work, { id, centerId, ...mentor })
    const { token } = await makeOwnLink(work, mentorSubject(id))
    return { result: { mentor: id, token }, subject: mentorSubject(id) }
  },
})

type Loaded = { mentor: StoredMentor; center: Center }

const load = async (reading: HelpReading, id: string): Promise<Loaded> => {
  const mentor = await mentorOf(reading, id)
  const center = await centerOf(reading, mentor.centerId)
  await requireHost(reading, center)
  return { mentor, center }
}

const byHost = [ofHost<Loaded>(({ center }) => center.host)]
const ofMentor = z.strictObject({ mentor: mentorId })

/** Makes the link of a mentor anew, for the contact on record alone. The old one dies. */
export const mentorLink = defineVerb({
  name: 'mentor-link',
  summary: 'make the private link of a mentor anew',
  input: ofMentor,
  output: onlyToken.extend({ mentor: z.string(), contact: z.string() }),
  load: (reading, { mentor }) => load(reading, mentor),
  mayAct: byHost,
  async act(work, _input, { mentor: { id, contact } }) {
    const { token } = await makeOwnLink(work, mentorSubject(id))
    return { result: { mentor: id, token, contact }, subject: mentorSubject(id) }
  },
})

/** Deletes somebody who helps no longer and does not open their link. */
export const removeMentor = defineVerb({
  name: 'remove-mentor',
  summary: 'delete somebody who helps no longer',
  input: ofMentor,
  output: nothing,
  needsStepUp: true,
  load: (reading, { mentor }) => load(reading, mentor),
  mayAct: byHost,
  async act(work, { mentor }) {
    await deleteMentor(work, mentor)
    return { result: {}, subject: mentorSubject(mentor) }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
