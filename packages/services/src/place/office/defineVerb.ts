import { defineVerbFor } from '@liangpai/server'
import type { PlaceContext, PlaceReading, PlaceWork } from '../store/place.ts'

/** Defines a verb of places; see `Verb` in the server package. */
export const defineVerb = defineVerbFor<PlaceContext, PlaceWork, PlaceReading>()
