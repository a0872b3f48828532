import * as z from 'zod'

const inLanguage = z.string().exactOptional()

/** Names as they are stored. */
export const namesSchema = z.strictObject({ 'zh-Hans': inLanguage, 'zh-Hant': inLanguage, en: inLanguage })

/** What something is called in other languages than its one Chinese name, as the names of organisations are kept. */
export type Names = Readonly<z.output<typeof namesSchema>>
