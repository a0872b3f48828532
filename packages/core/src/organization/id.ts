import { isText } from '../text.ts'

/**
 * Whether a value is the id of an organisation, person or cell, or another text by which things are told apart: readable text of 1 to 64 characters (PROFILE 1) without
 * space around it, since one that looks the same is another one.
 */
export const isId = (value: unknown): value is string => isText(value, 64) && value.trim() === value
