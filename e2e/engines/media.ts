type Media = Record<string, unknown>

/** What a window has by itself. */
const DEFAULTS: Media = { colorScheme: 'light', reducedMotion: 'no-preference', media: 'screen' }

/** `emulateMedia` of an engine whose driver has none: it takes what a window has by itself. */
export const emulateDefaults =
  (unsupported: (what: string) => never) =>
  async (media: Media): Promise<void> => {
    for (const [name, value] of Object.entries(media))
      if (DEFAULTS[name] !== value) unsupported(`way to emulate ${name}: ${String(value)}`)
  }
