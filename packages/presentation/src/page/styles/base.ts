import { fontFamilies } from '../../tokens.ts'

/** Elements as every page has them: type of the language, no margins, focus. */
export const base = /* css */ `
  * {
    box-sizing: border-box;
  }

  html {
    font-family: ${fontFamilies['zh-Hans']};
    font-size: 14px;
    line-height: 22px;
    font-variant-numeric: tabular-nums;
    background: var(--ground);
    color: var(--ink);
  }

  html:lang(zh-Hant) {
    font-family: ${fontFamilies['zh-Hant']};
  }

  html:lang(en) {
    font-family: ${fontFamilies.en};
  }

  body {
    overflow-wrap: break-word;
  }

  body,
  h1,
  h2,
  p,
  dl,
  dd,
  ol,
  ul,
  figure {
    margin: 0;
    padding: 0;
  }

  h1,
  h2,
  b,
  strong {
    font-weight: 600;
  }

  h1 {
    font-size: 20px;
    line-height: 30px;
  }

  i {
    font-style: normal;
  }

  [hidden] {
    display: none !important;
  }

  ol,
  ul {
    list-style: none;
  }

  a {
    color: var(--link);
    text-decoration: none;
    text-underline-offset: 3px;
  }

  a:hover,
  button.link:hover {
    text-decoration: underline;
  }

  :focus {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }

  :focus:not(:focus-visible) {
    outline: none;
  }

  /* A date field whose calendar button has the focus has none itself. */
  [type='date']:focus-within {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }

  @page {
    margin: 20mm;
  }

  @media print {
    html,
    body {
      background: var(--paper);
      color: var(--ink);
    }
  }
`
