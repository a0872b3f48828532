import * as z from 'zod'

/** Nothing but that it is done. */
export const nothing = z.strictObject({})

/** The secret of a private link, shown this once. */
export const onlyToken = z.strictObject({
  token: z.string().describe('the secret of the private link, shown this once'),
})
