/** What help is asked for: the first three are offered by name (SYSTEMS 24), the last one takes everything else. */
export const topics = ['supply', 'pageDesign', 'promotion', 'other'] as const
/** One of `topics`. */
export type Topic = (typeof topics)[number]
