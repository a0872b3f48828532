import { colorProperties, fontFamilies } from '../../tokens.ts'

/** The colours of a page: those of the system's scheme, and on paper black on white. */
export const tokens = /* css */ `
  :root {
    color-scheme: light dark;
    ${colorProperties('light')}
    --mono: ${fontFamilies.mono};
  }

  @media (prefers-color-scheme: dark) {
    :root {
      ${colorProperties('dark')}
    }
  }

  @media print {
    :root {
      color-scheme: light; /* tools that the browser draws, too */
      ${colorProperties('print')}
    }
  }
`
