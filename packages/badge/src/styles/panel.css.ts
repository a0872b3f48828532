/** The details, over the page or in its flow. */
export const panel = /* css */ `
  dialog {
    --surface: var(--paper);
    width: 360px;
    max-width: calc(100vw - 24px);
    max-height: 85vh;
    margin: 0;
    padding: 0;
    overflow: auto;
    position: fixed;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--paper);
    color: var(--ink);
    box-shadow:
      0 1px 2px var(--shadow-near),
      0 12px 32px var(--shadow-far);
    font-size: 1em;
    animation: appear 0.12s;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  dialog::backdrop {
    background: none;
  }
  .in-flow dialog {
    position: static;
    width: 100%;
    max-width: none;
    max-height: none;
    margin-top: 8px;
    border-color: var(--edge);
    box-shadow: none;
    animation: none;
  }
  .block.in-flow dialog {
    border-color: var(--warn-edge);
    box-shadow: inset 0 0 0 1px var(--warn-edge);
  }
  section {
    padding: 16px 20px;
    border-top: 1px solid var(--line);
  }
  .in-flow section {
    padding: 16px;
  }
  .head {
    display: grid;
    grid-template-columns: 32px 1fr 32px;
    column-gap: 12px;
    align-items: center;
    border: 0;
    color: var(--ink-2);
    border-radius: inherit;
  }
  .block .head {
    --surface: var(--warn-tint);
    background: var(--surface);
    color: var(--warn);
  }
  .block .head + section {
    border-color: var(--warn-edge);
  }
  /* The head would cover the second pixel of the edge, which is drawn within. */
  .block dialog {
    padding: 1px;
    box-shadow:
      inset 0 0 0 1px var(--warn-edge),
      0 1px 2px var(--shadow-near),
      0 12px 32px var(--shadow-far);
  }
  .head > .icon {
    width: 32px;
    height: 32px;
  }
  h2 {
    margin: 0;
    font-size: 1.308em;
    line-height: 1.412;
    font-weight: 600;
  }
  .head p {
    grid-column: 1/-1;
    margin: 8px 0 0;
    color: var(--ink);
    font-size: 1.077em;
    line-height: 1.5715;
  }
  button {
    padding: 8px;
    width: 32px;
    height: 32px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--ink-2);
    font-size: 16px;
    cursor: pointer;
  }
  dl {
    display: grid;
    grid-template-columns: 6.47em 1fr;
    gap: 10px 12px;
    margin: 0;
  }
  .single-column dl {
    grid-template-columns: 1fr;
    row-gap: 2px;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    margin: 0;
    min-width: 0;
  }
  .single-column dd {
    margin-bottom: 8px;
  }
  dd > * {
    display: block;
  }
  dd a {
    padding: 2px 0;
    text-decoration: none;
  }
  b {
    font-weight: 600;
  }
  .same {
    display: flex;
    align-items: center;
    color: var(--pine);
  }
  .same .icon,
  .button .icon {
    margin-inline-end: 6px;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 16px 1fr;
    column-gap: 6px;
    align-items: start;
    padding-bottom: 6px;
    position: relative;
  }
  li > .icon {
    width: 16px;
    height: 16px;
    margin-top: 2px;
    color: var(--pine);
  }
  li:not(:last-child)::before {
    content: '';
    position: absolute;
    top: 15px;
    bottom: -6px;
    margin-inline-start: 7.5px;
    border-inline-start: 1px solid var(--pine);
  }
  li:last-child {
    font-weight: 600;
    padding: 0;
  }
  li > span {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }
  small {
    font-size: 0.9231em;
    font-weight: 400;
    color: var(--ink-2);
  }
  ol + small {
    margin: 4px 0 0;
    margin-inline-start: 22px;
  }
  .disclaimer {
    background: var(--ground);
    color: var(--ink-2);
    font-size: 0.9231em;
    line-height: 1.5834;
  }
  .button {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--ink);
    border-radius: 8px;
    color: var(--ink);
    font-weight: 600;
    font-size: 1.154em;
    text-decoration: none;
  }
  .button .icon {
    margin-inline-start: 8px;
  }
  .button.filled {
    margin-bottom: 10px;
    background: var(--ink);
    color: var(--paper);
  }
  summary {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-height: 36px;
    margin-top: 8px;
    color: var(--ink-2);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    transform: rotate(90deg) !important;
  }
  details[open] .icon {
    transform: rotate(-90deg) !important;
  }
  code {
    font:
      1em/1.5385 ui-monospace,
      Menlo,
      Consolas,
      monospace;
  }
  u {
    background: var(--warn-tint);
    color: var(--warn);
    font-weight: 600;
  }
`
