import { type Language, nameIn } from '@liangpai/presentation'
import type { Venue } from '../venue/venue.ts'

/** What a space of a venue is called in a language; nothing for one that it does not have. */
export function spaceIn({ spaces }: Pick<Venue, 'spaces'>, id: string, language: Language): string {
  const space = spaces.find((one) => one.id === id)
  return space ? nameIn(space, language) : ''
}
