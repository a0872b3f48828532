import type { Language } from '@liangpai/presentation'
import type { Poster } from '../../../work/door.ts'
import { HELP_PATH } from '../assets.ts'
import { wordsIn } from '../text.ts'
import { allCenters } from '../../store/centers.ts'
import type { HelpReading } from '../../store/context.ts'

/** A sheet for the door of each center: its code opens that center's own form, so that nobody is asked which one they stand before. */
export async function centerPosters(reading: HelpReading, language: Language): Promise<Poster[]> {
  const { ask, work } = wordsIn(language)
  const centers = await allCenters(reading)
  return centers.map(({ id, name }) => ({
    path: `${HELP_PATH}/${id}`,
    title: ask.title,
    how: work.doorCodeLead,
    place: name,
  }))
}
