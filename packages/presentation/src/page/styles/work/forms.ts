/** Fields and buttons of a form within a block (PAGES 1). */
export const forms = /* css */ `
  .work .button {
    width: auto;
  }

  .work-card .button {
    min-height: 44px;
    padding: 9px 16px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 20px -8px -12px 0;
  }

  .buttons > *,
  .buttons > .act {
    margin: 0 8px 12px 0;
  }

  .buttons > .act[open] {
    flex: 0 0 100%;
    margin-right: 0;
  }

  .field {
    margin-top: 20px;
  }

  .field > label,
  .field > legend,
  .field-label {
    display: block;
    margin-bottom: 8px;
    padding: 0;
    font-weight: 600;
  }

  fieldset.field {
    min-width: 0;
    margin: 20px 0 0;
    padding: 0;
    border: 0;
  }

  .field .tick {
    display: flex;
    align-items: center;
    min-height: 44px;
    margin: 0;
    font-weight: 400;
  }

  .ticks + .ticks {
    margin-top: 0;
  }

  .tick input {
    flex: none;
    margin: 0 10px 0 0;
  }

  .seat > .fields-inline > .field {
    margin-top: 8px;
  }

  .work input[type='text'],
  .work input[type='date'],
  .work input[type='time'],
  .work textarea,
  .work select {
    width: 100%;
    min-height: 48px;
    padding: 11px 13px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 16px;
    line-height: 24px;
  }

  .work input[type='file'] {
    max-width: 100%;
    min-height: 44px;
    padding: 8px 0;
    font: inherit;
  }

  .work input[type='file']::file-selector-button {
    min-height: 44px;
    margin-right: 12px;
    padding: 9px 16px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }

  .work [aria-invalid] {
    border: 2px solid var(--ink) !important;
  }

  .fault {
    margin-top: 6px;
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
  }

  .hint {
    margin-top: 8px;
    font-size: 12px;
    line-height: 19px;
    color: var(--ink-2);
  }

  .choices {
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--paper);
  }

  .choices > label {
    display: flex;
    align-items: flex-start;
    min-height: 52px;
    padding: 14px 16px;
    cursor: pointer;
  }

  .choices > * + * {
    border-top: 1px solid var(--line);
  }

  .choices small {
    display: block;
    font-size: 13px;
    line-height: 20px;
    color: var(--ink-2);
  }

  .work input[type='radio'] {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 12px 1px 0;
    accent-color: var(--ink);
  }

  .quiet-box {
    margin-top: 8px;
    padding: 12px 16px;
    border-radius: 8px;
    background: var(--ground);
  }

  @media (min-width: 760px) {
    .choices.across {
      display: flex;
      border: 0;
      background: none;
    }

    .choices.across > label {
      flex: 1;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: var(--paper);
    }

    .choices.across > * + * {
      margin-inline-start: 12px;
    }

    .fields-inline {
      display: grid;
      grid-template-columns: 1fr 1fr;
      grid-column-gap: 16px;
    }

    /* Label, field, fault and hint: a label of two lines moves no field out of its row. */
    @supports (grid-template-rows: subgrid) {
      .fields-inline > div.field {
        display: grid;
        grid-row: span 4;
        grid-template-rows: subgrid;
        align-items: end;
      }

      .fields-inline > div.field > :not(label, input, select, textarea) {
        align-self: start;
      }
    }
  }

  @media (max-width: 420px) {
    .buttons {
      margin-inline-end: 0;
    }

    .buttons > *,
    .buttons > .act,
    .buttons .button {
      width: 100%;
      margin-inline-end: 0;
    }
  }

  @media (forced-colors: active) {
    .quiet-box {
      border: 1px solid CanvasText;
    }
  }
`
