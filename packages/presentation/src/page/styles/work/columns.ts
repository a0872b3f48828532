/** Two columns from 1100 px; below that, one: a list and its thing are two pages then. */
export const columns = /* css */ `
  .columns > * + * {
    margin-top: 24px;
  }

  .section-title {
    margin-bottom: 8px;
    font-size: 15px;
    line-height: 22px;
  }

  .rows {
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--paper);
    overflow: hidden;
  }

  .rows > li + li {
    border-top: 1px solid var(--line);
  }

  .rows a,
  .rows .row {
    display: block;
    min-height: 56px;
    padding: 12px 16px;
    color: var(--ink);
  }

  .rows a:focus {
    outline-offset: -2px;
  }

  .rows [aria-current] {
    background: var(--ground);
    box-shadow: inset 0 0 0 2px var(--ink);
  }

  .rows > li:first-child [aria-current] {
    border-radius: 13px 13px 0 0;
  }

  .rows > li:last-child [aria-current] {
    border-radius: 0 0 13px 13px;
  }

  .rows > li:only-child [aria-current] {
    border-radius: 13px;
  }

  .rows small {
    display: block;
    font-size: 13px;
    line-height: 20px;
    color: var(--ink-2);
  }

  .work-card {
    padding: 20px 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--paper);
  }

  .thing-name {
    font-size: 20px;
    line-height: 30px;
  }

  /* One frame is enough. */
  @media (min-width: 760px) {
    .work-card > .round-box:only-child {
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: 0;
    }
  }

  @media (max-width: 759px) {
    .work .screen {
      background: var(--paper);
    }

    .rows {
      margin: 0 -16px;
      border-width: 1px 0;
      border-radius: 0;
    }

    .work-card {
      padding: 0;
      border: 0;
    }
  }

  @media (min-width: 760px) {
    .work-card {
      padding: 24px 28px;
    }

    .thing-name {
      font-size: 26px;
      line-height: 36px;
    }
  }

  @media (min-width: 1100px) {
    .columns {
      display: grid;
      grid-template-columns: 480px minmax(0, 1fr);
      grid-column-gap: 24px;
      align-items: start;
    }

    .columns.thing-first {
      grid-template-columns: minmax(0, 1fr) 360px;
    }

    .columns > * + * {
      margin-top: 0;
    }
  }

  /* A list of a thousand stays beside its thing. */
  @media screen and (min-width: 1100px) and (min-height: 600px) {
    .column-list:has(.rows) {
      position: sticky;
      top: 24px;
      max-height: calc(100vh - 48px);
      overflow-y: auto;
    }
  }

  @media (max-width: 1099px) {
    .shows-list .column-thing,
    .shows-thing .column-list {
      display: none;
    }

    .shows-list .rows [aria-current] {
      background: none;
      box-shadow: none;
    }

    .shows-thing .columns > * + * {
      margin-top: 0;
    }

    .shows-thing .thing-first > * + * {
      margin-top: 24px;
    }
  }

  @media (min-width: 1100px) {
    .back {
      display: none !important;
    }
  }

  @media (forced-colors: active) {
    .rows [aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }

    .waiting {
      border: 1px solid CanvasText;
    }

    .areas a {
      border-color: Canvas;
    }

    .areas a[aria-current] {
      border-bottom-color: Highlight;
    }
  }
`
