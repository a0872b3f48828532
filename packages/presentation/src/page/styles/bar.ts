/** The bar on top of a page, with its languages. */
export const bar = /* css */ `
  .screen {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
  }

  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 56px;
    padding: 8px 16px;
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }

  .who {
    min-width: 0;
    padding-inline-end: 12px;
  }

  .who b {
    font-size: 15px;
  }

  :lang(zh) .who b {
    display: inline-block;
    max-width: 100%;
  }

  .who span {
    margin-inline-start: 6px;
    color: var(--ink-2);
    white-space: nowrap;
  }

  .languages {
    display: flex;
    flex: none;
  }

  .languages a {
    min-width: 30px;
    padding: 4px 8px;
    border-radius: 6px;
    color: var(--ink-2);
    font-size: 13px;
    line-height: 20px;
    text-align: center;
  }

  .languages a[aria-current] {
    background: var(--ground);
    color: var(--ink);
    font-weight: 600;
  }

  @media (min-width: 760px) {
    .bar {
      min-height: 64px;
      padding: 8px 44px;
    }

    .who b {
      font-size: 16px;
    }

    .who span {
      margin-inline-start: 10px;
    }
  }
`
