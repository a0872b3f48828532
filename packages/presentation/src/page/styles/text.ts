/** What stands within text: icons, the dot between two words, clauses, what is only read out. */
export const text = /* css */ `
  .icon {
    display: block;
    flex: none;
  }

  .icon.diamond .stroke {
    stroke: var(--paper);
  }

  .dot {
    display: inline-block;
    width: 0.8em;
    font-family: Arial, 'Liberation Sans', 'Noto Sans', sans-serif;
    font-weight: 700;
    text-align: center;
    color: var(--ink-2);
  }

  .clause {
    display: inline-block;
    max-width: 100%;
  }

  :lang(en) .clause {
    display: inline;
  }

  .nowrap {
    white-space: nowrap;
  }

  .web-address,
  .unbroken {
    display: inline-block;
    max-width: 100%;
    overflow-wrap: anywhere;
  }

  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .icon.diamond .stroke {
      stroke: Canvas;
    }
  }
`
