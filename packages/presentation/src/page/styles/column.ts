/** A page of one column, made for 360 px (LOOK 11 and 14a). */
export const column = /* css */ `
  .column .screen {
    max-width: 480px;
    margin: 0 auto;
    background: var(--paper);
  }

  .column .bar h1 {
    font-size: 17px;
    line-height: 24px;
  }

  .column .bar h1:focus {
    outline: none;
  }

  .column .bar {
    padding: 12px 16px;
  }

  .count {
    flex: none;
    margin-inline-start: 12px;
    color: var(--ink-2);
  }

  .body {
    padding: 20px 16px;
  }

  :where(.column) :where(p, dd, .small) {
    text-wrap: pretty; /* no line of one character */
  }

  .small {
    display: block;
    font-size: 13px;
    line-height: 20px;
    color: var(--ink-2);
  }

  .note {
    text-wrap: pretty;
    margin-top: 10px;
    font-size: 12px;
    line-height: 19px;
    color: var(--ink-2);
  }

  .label {
    margin: 16px 0 8px;
    font-weight: 600;
  }

  .column .languages {
    display: flex;
    margin: 12px 0 0 -8px;
  }

  .column .bar .languages {
    margin: 0 -8px 0 0;
  }

  .column main > .languages {
    margin: 0 8px 12px;
  }

  @media (min-width: 520px) {
    .column .screen {
      min-height: 0;
      margin: 24px auto;
      border: 1px solid var(--line);
      border-radius: 14px;
      overflow: hidden;
    }

    .column .bar {
      min-height: 56px;
    }
  }
`
