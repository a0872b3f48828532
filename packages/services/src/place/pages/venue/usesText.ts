import { formatFigure, type Language, placeWords } from '@liangpai/presentation'
import type { Space, SpaceUse } from '../../venue/venue.ts'

/** `活动、孵化两用` of two uses; of one or many their names. */
export function usesText(uses: readonly SpaceUse[], language: Language): string {
  const words = placeWords[language].venue
  const names = uses.map((use) => words.uses[use])
  const [one, other] = names
  return one !== undefined && other !== undefined && names.length === 2
    ? words.bothUses(one, other)
    : names.join(words.and)
}

/** `500–600平方米`. */
export const areaText = (area: NonNullable<Space['area']>, language: Language): string =>
  placeWords[language].venue.area(formatFigure(area, language))
