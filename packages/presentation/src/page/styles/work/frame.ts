/** The frame of signed-in pages: bar with areas, list at the left, one thing at the right (LOOK 12 and 14a, PAGES 1). */
export const workFrame = /* css */ `
  /* Seen by whoever has come to it with the keyboard. */
  .skip:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .skip:focus {
    position: absolute;
    z-index: 2;
    top: 8px;
    left: 16px;
    padding: 11px 16px;
    border-radius: 8px;
    background: var(--paper);
    font-weight: 600;
  }

  .work main {
    flex: 1;
    padding: 20px 16px 36px;
  }

  :where(.work) :where(p, dd, li, small) {
    text-wrap: pretty; /* no line of one character */
  }

  .work .page-title {
    margin: 0 0 16px;
    font-size: 20px;
    line-height: 30px;
  }

  .work h1:focus,
  .work h2:focus {
    outline: none;
  }

  .signed-in .page-title,
  .page-title.quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .signed-in .bar {
    position: relative;
  }

  .signed-in .who,
  .areas,
  .person {
    display: none;
  }

  .here {
    min-width: 0;
    font-size: 17px;
    line-height: 24px;
    font-weight: 600;
  }

  .menu {
    flex: none;
    margin: -8px -8px -8px 12px;
  }

  .menu summary {
    display: flex;
    align-items: center;
    min-height: 44px;
    padding: 0 8px;
    color: var(--ink-2);
    cursor: pointer;
    list-style: none;
  }

  .menu summary::-webkit-details-marker {
    display: none;
  }

  .menu summary b {
    margin-inline-start: 16px;
    font-weight: 400;
  }

  .menu nav {
    position: absolute;
    z-index: 1;
    top: 100%;
    right: 0;
    left: 0;
    padding: 4px 16px 12px;
    border-bottom: 1px solid var(--edge);
    background: var(--paper);
  }

  .menu nav a {
    display: flex;
    align-items: center;
    min-height: 48px;
    border-bottom: 1px solid var(--line);
    color: var(--ink);
  }

  .menu nav .own {
    border-bottom: 0;
  }

  .bar [aria-current] {
    font-weight: 600;
  }

  .waiting {
    min-width: 22px;
    margin-inline-start: 8px;
    padding: 0 6px;
    border-radius: 11px;
    background: var(--ink);
    color: var(--paper);
    font-size: 13px;
    line-height: 22px;
    font-weight: 600;
    text-align: center;
  }

  .work-foot {
    padding: 12px 8px;
    border-top: 1px solid var(--line);
  }

  @media (min-width: 760px) {
    .signed-in .who {
      display: block;
      flex: none;
      max-width: 40%;
      padding-top: 8px;
      padding-bottom: 8px;
    }

    .work .page-title:not(.quiet) {
      position: static;
      width: auto;
      height: auto;
      margin: 0 0 20px;
      overflow: visible;
      clip-path: none;
      font-size: 26px;
      line-height: 36px;
      white-space: normal;
    }

    .here,
    .menu {
      display: none;
    }

    .work .bar {
      padding: 0 40px;
    }

    .signed-in .bar {
      flex-wrap: wrap;
      justify-content: flex-start;
    }

    .areas {
      display: block;
      margin-inline-start: 20px;
    }

    .areas ul {
      display: flex;
      flex-wrap: wrap;
    }

    .areas a {
      display: flex;
      align-items: center;
      height: 64px;
      margin: 0 12px;
      border-bottom: 2px solid transparent;
      border-top: 2px solid transparent;
      color: var(--ink-2);
      font-size: 15px;
    }

    .areas a[aria-current] {
      border-bottom-color: var(--ink);
      color: var(--ink);
    }

    .person {
      display: block;
      margin-inline-start: auto;
    }

    .person a {
      display: flex;
      align-items: center;
      min-height: 44px;
      color: var(--ink-2);
    }

    .work main {
      width: 100%;
      max-width: 1280px;
      padding: 28px 40px 48px;
    }

    .work-foot {
      padding: 12px 32px;
    }
  }
`
