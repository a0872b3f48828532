/** The most bytes of a JSON body: of what is opened by a private link, of signing in, of the verbs of people. */
export const bodyLimits = { link: 4096, signIn: 16_384, verb: 65_536 } as const
