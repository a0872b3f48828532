/** The foot of a public page. */
export const foot = /* css */ `
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 16px;
    border-top: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink-2);
    font-size: 13px;
    line-height: 24px;
  }

  .foot > p {
    margin-inline-end: 24px;
  }

  .foot > p:last-child {
    margin-inline-end: 0;
  }

  .foot b {
    color: var(--ink);
    overflow-wrap: anywhere;
  }

  .foot-links > * + * {
    margin-inline-start: 16px;
  }

  @media (min-width: 760px) {
    .foot {
      padding: 18px 44px;
    }
  }

  @media print {
    .foot-links {
      display: none;
    }
  }
`
