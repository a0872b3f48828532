/** The box of chip and card, the icons, and the chip. */
export const chip = /* css */ `
  .hidden {
    visibility: hidden;
  }
  * {
    box-sizing: border-box;
  }
  a {
    color: var(--link);
  }
  .icon {
    display: block;
    width: 1em;
    height: 1em;
    fill: currentColor;
    flex: none;
  }
  .stroke {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .diamond .stroke {
    stroke: var(--surface);
  }
  .spinner {
    animation: turn 1s linear 0.4s infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  [dir='rtl'] .directional {
    transform: scaleX(-1);
  }
  .box {
    --surface: var(--paper);
    display: grid;
    max-width: 100%;
    background: var(--surface);
    border: 1px solid var(--edge);
    color: var(--ink-2);
    text-decoration: none;
    transition: background-color 0.12s;
    position: relative;
  }
  .block .box,
  .block dialog {
    border-color: var(--warn-edge);
  }
  .block .box {
    --surface: var(--warn-tint);
    color: var(--warn);
    box-shadow: inset 0 0 0 1px var(--warn-edge);
  }
  .plate .box {
    border-color: var(--pine);
  }
  .unavailable .box {
    border-style: dashed;
  }
  :focus,
  .box a:focus::after {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: 0;
  }
  @media (hover: hover) {
    .round .box:hover {
      --surface: var(--ground);
    }
    .plate .box:hover {
      --surface: var(--pine-tint);
    }
    .block .box:hover .label {
      text-decoration: underline;
    }
  }
  .round .box:active {
    --surface: var(--ground);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  .plate .box:active {
    --surface: var(--pine-tint);
    box-shadow: inset 0 0 0 1px var(--pine);
  }
  .box .chevron {
    width: 12px;
    height: 12px;
    color: var(--edge);
  }
  .in-flow .box .chevron {
    transform: rotate(90deg);
  }
  .member {
    color: var(--ink);
  }
  .plate .state {
    color: var(--pine);
  }
  .dot {
    display: inline-block;
    width: 0.8em;
    font:
      700 1em/1 Arial,
      Helvetica,
      'Liberation Sans',
      'DejaVu Sans',
      sans-serif;
    text-align: center;
    color: var(--ink-2);
  }
  .plate .box > .icon:first-child,
  .plate .head > .icon {
    color: var(--pine);
  }
  .clause {
    display: inline-block;
    max-width: 100%;
  }
  .chip .box {
    grid-template-columns: auto 1fr auto;
    gap: 6px;
    align-items: center;
    width: max-content;
    padding: 3px 5px 3px 6px;
    font-weight: 600;
    border-radius: 14px;
  }
  .chip.plate .box {
    border-radius: 6px;
  }
  .chip.block .box,
  .card.block .box,
  .block dialog {
    border-radius: 2px;
  }
  .chip .box > .icon:first-child {
    width: 1.385em;
    height: 1.385em;
  }
  .stack {
    display: grid;
    align-items: center;
  }
  .stack > * {
    grid-area: 1/1;
    min-width: 0;
  }
  .ghost {
    visibility: hidden;
  }
  .ghost svg {
    height: 1px;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
`
