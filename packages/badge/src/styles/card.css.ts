/** The card, and the lines it reserves for its text (LOOK 8). */
export const card = /* css */ `
  .card .box {
    width: 328px;
    padding: 13px 15px 10px;
    grid-template-columns: 36px 1fr;
    column-gap: 12px;
    border-radius: 20px;
  }
  .card:lang(en) .box {
    width: 372px;
  }
  .card.plate .box {
    border-radius: 10px;
  }
  .card .box > .icon {
    width: 2.77em;
    height: 2.77em;
    max-width: 100%;
  }
  .text {
    min-width: 0;
  }
  .text > * {
    display: block;
  }
  .title {
    display: flex !important;
    justify-content: space-between;
    font-weight: 600;
    font-size: 1.1539em;
    line-height: 1.4667;
    min-height: calc(var(--title-lines) * 1.4667em);
  }
  .card:lang(en) .title {
    font-size: 1.077em;
    line-height: 1.5715;
    min-height: calc(var(--title-lines) * 1.5715em);
  }
  .title .chevron {
    width: 14px;
    height: 14px;
    margin-top: 4px;
  }
  .sentence {
    margin-top: 2px;
    min-height: calc(var(--sentence-lines, 2) * 1.5385em);
  }
  .block .sentence {
    color: var(--ink);
  }
  .foot {
    margin-top: 7px;
    color: var(--ink-2);
    border-top: 1px solid var(--line);
    padding-top: 7px;
    font-size: 0.9231em;
    line-height: 1.5;
    min-height: calc(var(--foot-lines) * 1.5em + 8px);
  }
  .block .foot {
    border-color: var(--warn-line);
  }
  .foot a {
    position: relative;
    z-index: 1;
    display: inline-block;
    min-height: 24px;
    margin: -3px 0;
    padding: 3px 0;
    font-weight: 600;
    text-decoration: none;
  }
  .title > a {
    color: inherit;
    text-decoration: none;
  }
  .title > a::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .wide {
    --title-lines: 1;
    --sentence-lines: var(--liangpai-card-lines, 2);
    --foot-lines: 1;
  }
  .narrow {
    --title-lines: 1;
    --sentence-lines: 4;
    --foot-lines: 2;
  }
  .tight {
    --title-lines: 1;
    --sentence-lines: 4;
    --foot-lines: 3;
  }
  .narrow:lang(en) {
    --title-lines: 3;
    --sentence-lines: 5;
  }
  .tight:lang(en) {
    --title-lines: 3;
    --sentence-lines: 6;
  }
  .tight .box {
    grid-template-columns: 1fr;
    row-gap: 8px;
  }
  .tight .phrase {
    white-space: normal;
  }
  .tight .title .chevron {
    display: none;
  }
  .phrase {
    display: block;
    white-space: nowrap;
  }
  /* Two phrases stand 14 px apart, or less where a font is too wide for that: a line more would move the page. */
  .wide .foot {
    display: flex;
  }
  .wide .phrase:first-child {
    min-width: 0;
    padding-inline-end: 14px;
  }
`
