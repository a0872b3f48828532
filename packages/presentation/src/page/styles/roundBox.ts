/** An answer that is neither good nor a warning. */
export const roundBox = /* css */ `
  .round-box {
    display: flex;
    margin-top: 16px;
    padding: 14px 16px;
    border: 1px solid var(--edge);
    border-radius: 20px;
    background: var(--paper);
  }

  .round-box .icon {
    margin-inline-end: 12px;
    color: var(--ink-2);
  }

  .round-box > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .round-box p {
    font-size: 13px;
    line-height: 20px;
    color: var(--ink-2);
  }

  .round-box + .button {
    margin-top: 16px;
  }

  .body > .round-box:first-child {
    margin-top: 0;
  }
`
