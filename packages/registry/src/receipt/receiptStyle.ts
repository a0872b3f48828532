import { colorProperties, type ColorScheme, fontFamilies, Markup } from '@liangpai/presentation'

const colors = (scheme: ColorScheme) => colorProperties(scheme, ['paper', 'ink', 'ink-2', 'line'])

const css = /* css */ `
  :root {
    color-scheme: light dark;
    ${colors('light')}
  }
  @media (prefers-color-scheme: dark) {
    :root {
      ${colors('dark')}
    }
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: 14px/22px ${fontFamilies['zh-Hans']};
    overflow-wrap: anywhere;
  }
  :lang(zh-Hant) body {
    font-family: ${fontFamilies['zh-Hant']};
  }
  :lang(en) body {
    font-family: ${fontFamilies.en};
  }
  main {
    max-width: 560px;
    margin: 0 auto;
    padding: 16px 16px 32px;
  }
  header {
    display: flex;
    gap: 16px;
    justify-content: space-between;
    flex-wrap: wrap;
    padding-bottom: 12px;
    border-bottom: 1px solid var(--line);
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd {
    margin: 0;
    text-wrap: pretty;
  }
  h1 {
    font-size: 14px;
    line-height: 22px;
    font-weight: 400;
  }
  h2 {
    margin: 20px 0 12px;
    font-size: 20px;
    line-height: 30px;
  }
  h2 small {
    display: block;
    font-size: 12px;
    line-height: 19px;
    font-weight: 400;
    color: var(--ink-2);
  }
  h3 {
    margin-top: 24px;
    font-size: 15px;
    line-height: 22px;
  }
  dl > div {
    display: grid;
    grid-template-columns: 72px 1fr;
    gap: 12px;
    padding: 6px 0;
  }
  :lang(en) dl > div {
    grid-template-columns: 104px 1fr;
  }
  dt,
  .soft {
    color: var(--ink-2);
  }
  details {
    margin: 12px 0;
    border-block: 1px solid var(--line);
  }
  details p,
  section p {
    padding: 4px 0;
  }
  summary {
    min-height: 44px;
    padding: 11px 0;
    cursor: pointer;
  }
  a {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 48px;
    margin-top: 16px;
    border: 1px solid var(--ink);
    border-radius: 8px;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .mono {
    font: 12px/19px ${fontFamilies.mono};
  }
  footer {
    margin-top: 24px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
    font-size: 12px;
    line-height: 19px;
    color: var(--ink-2);
  }
  .paper {
    display: none;
  }
  @page {
    margin: 20mm;
  }
  @media print {
    :root {
      ${colors('print')}
    }
    main {
      width: 170mm;
      max-width: 100%;
      padding: 0;
    }
    .screen {
      display: none;
    }
    span.paper {
      display: inline;
    }
    section.paper,
    footer.paper {
      display: block;
    }
  }
`

/** The look of a receipt's file: 360 px and up, light and dark; on paper 170 mm wide, black, with everything open. */
export const receiptStyle = new Markup(`<style>${css}</style>`)
