/** Values of LOOK, exactly. Tokens stand on the box within, where the page's own rules cannot reach them. */
export const styles = /* css */ `
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
    font-size: var(--liangpai-size, 13px);
    text-align: start;
  }
  :host([variant='card']) {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host(.liangpai-flow) {
    display: block;
  }
  .r {
    --paper: #fff;
    --ground: #f4f6f5;
    --ink: #18211d;
    --ink2: #4b5751;
    --edge: #7c8882;
    --line: #d6ddd9;
    --pine: #0b6048;
    --tint: #eaf4ef;
    --warn: #7a4300;
    --wtint: #fff6e8;
    --wedge: #b06a00;
    --link: #1d4e9e;
    --sh: rgba(24, 33, 29, 0.06);
    --sh2: rgba(24, 33, 29, 0.14);
    font:
      400 1em/1.5385 'PingFang SC',
      'HarmonyOS Sans SC',
      'MiSans',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      'Microsoft YaHei',
      sans-serif;
    color: var(--ink);
    letter-spacing: 0;
    word-spacing: 0;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    position: relative;
  }
  .r:lang(zh-Hant) {
    font-family: 'PingFang TC', 'Noto Sans CJK TC', 'Microsoft JhengHei', sans-serif;
  }
  .r:lang(en) {
    font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  }
  .dark {
    --paper: #171d1a;
    --ground: #0e1311;
    --ink: #e9eeeb;
    --ink2: #aeb9b3;
    --edge: #7f8c85;
    --line: #37423c;
    --pine: #74d1ae;
    --tint: #123026;
    --warn: #f3be68;
    --wtint: #322510;
    --wedge: #c98e35;
    --link: #9cbeff;
    --sh: rgba(0, 0, 0, 0.4);
    --sh2: rgba(0, 0, 0, 0.5);
  }
  .off {
    visibility: hidden;
  }
  * {
    box-sizing: border-box;
  }
  a {
    color: var(--link);
  }
  .i {
    display: block;
    width: 1em;
    height: 1em;
    fill: currentColor;
    flex: none;
  }
  .s {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .diamond .s {
    stroke: var(--b);
  }
  .spinner {
    animation: w 1s linear 0.4s infinite;
  }
  @keyframes w {
    to {
      transform: rotate(1turn);
    }
  }
  [dir='rtl'] .directional {
    transform: scaleX(-1);
  }
  /* The box of chip and card. */
  .b {
    --b: var(--paper);
    display: grid;
    max-width: 100%;
    background: var(--b);
    border: 1px solid var(--edge);
    color: var(--ink2);
    text-decoration: none;
    transition: background-color 0.12s;
    position: relative;
  }
  .block .b,
  .block dialog {
    border-color: var(--wedge);
  }
  .block .b {
    --b: var(--wtint);
    color: var(--warn);
    box-shadow: inset 0 0 0 1px var(--wedge);
  }
  .plate .b {
    border-color: var(--pine);
  }
  .unavailable .b {
    border-style: dashed;
  }
  .b:focus,
  a:focus,
  button:focus,
  summary:focus,
  .b a:focus::after {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  .b:focus:not(:focus-visible),
  a:focus:not(:focus-visible),
  button:focus:not(:focus-visible),
  summary:focus:not(:focus-visible) {
    outline: 0;
  }
  @media (hover: hover) {
    .round .b:hover {
      --b: var(--ground);
    }
    .plate .b:hover {
      --b: var(--tint);
    }
    .block .b:hover .l {
      text-decoration: underline;
    }
  }
  .round .b:active {
    --b: var(--ground);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  .plate .b:active {
    --b: var(--tint);
    box-shadow: inset 0 0 0 1px var(--pine);
  }
  .b .v {
    width: 12px;
    height: 12px;
    color: var(--edge);
  }
  .in .b .v {
    transform: rotate(90deg);
  }
  .m {
    color: var(--ink);
  }
  .plate .e {
    color: var(--pine);
  }
  .d {
    display: inline-block;
    width: 0.8em;
    font:
      700 1em/1 Arial,
      Helvetica,
      'Liberation Sans',
      'DejaVu Sans',
      sans-serif;
    text-align: center;
    color: var(--ink2);
  }
  .plate .b > .i:first-child,
  .plate .h > .i {
    color: var(--pine);
  }
  .x {
    display: inline-block;
    max-width: 100%;
  }
  .chip .b {
    grid-template-columns: auto 1fr auto;
    gap: 6px;
    align-items: center;
    width: max-content;
    padding: 3px 5px 3px 6px;
    font-weight: 600;
    border-radius: 14px;
  }
  .chip.plate .b {
    border-radius: 6px;
  }
  .chip.block .b,
  .card.block .b,
  .block dialog {
    border-radius: 2px;
  }
  .chip .b > .i:first-child {
    width: 1.385em;
    height: 1.385em;
  }
  .c {
    display: grid;
    align-items: center;
  }
  .c > * {
    grid-area: 1/1;
    min-width: 0;
  }
  .y {
    visibility: hidden;
  }
  .y svg {
    height: 1px;
  }
  /* The card. */
  .card .b {
    width: 328px;
    padding: 13px 15px 10px;
    grid-template-columns: 36px 1fr;
    column-gap: 12px;
    border-radius: 20px;
  }
  .card:lang(en) .b {
    width: 372px;
  }
  .card.plate .b {
    border-radius: 10px;
  }
  .card .b > .i {
    width: 2.77em;
    height: 2.77em;
    max-width: 100%;
  }
  .k {
    min-width: 0;
  }
  .k > * {
    display: block;
  }
  .q {
    display: flex !important;
    justify-content: space-between;
    font-weight: 600;
    font-size: 1.1539em;
    line-height: 1.4667;
    min-height: calc(var(--t) * 1.4667em);
  }
  .card:lang(en) .q {
    font-size: 1.077em;
    line-height: 1.5715;
    min-height: calc(var(--t) * 1.5715em);
  }
  .q .v {
    width: 14px;
    height: 14px;
    margin-top: 4px;
  }
  .p {
    margin-top: 2px;
    min-height: calc(var(--p, 2) * 1.5385em);
  }
  .block .p {
    color: var(--ink);
  }
  .f {
    margin-top: 7px;
    color: var(--ink2);
    border-top: 1px solid var(--line);
    padding-top: 7px;
    font-size: 0.923em;
    line-height: 1.5;
    min-height: calc(var(--f) * 1.5em + 8px);
  }
  .block .f {
    border-color: rgba(176, 106, 0, 0.4);
  }
  .dark.block .f {
    border-color: rgba(201, 142, 53, 0.4);
  }
  .f > * + * {
    margin-inline-start: 14px;
  }
  .f a {
    position: relative;
    z-index: 1;
    display: inline-block;
    min-height: 24px;
    margin: -3px 0;
    padding: 3px 0;
    font-weight: 600;
    text-decoration: none;
  }
  .z {
    color: inherit;
    text-decoration: none;
  }
  .z::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .n0 {
    --t: 1;
    --p: var(--liangpai-card-lines, 2);
    --f: 1;
  }
  .n1 {
    --t: 1;
    --p: 4;
    --f: 2;
  }
  .n2 {
    --t: 1;
    --p: 4;
    --f: 3;
  }
  .n1:lang(en) {
    --t: 3;
    --p: 5;
  }
  .n2:lang(en) {
    --t: 3;
    --p: 6;
  }
  .n1 .f > * + *,
  .n2 .f > * + * {
    display: block;
    margin: 0;
  }
  .n2 .b {
    grid-template-columns: 1fr;
    row-gap: 8px;
  }
  .n2 .u {
    white-space: normal;
  }
  .n2 .q .v {
    display: none;
  }
  .u {
    white-space: nowrap;
  }
  /* The panel. */
  dialog {
    --b: var(--paper);
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
      0 1px 2px var(--sh),
      0 12px 32px var(--sh2);
    font-size: 1em;
    animation: e 0.12s;
  }
  @keyframes e {
    from {
      opacity: 0;
    }
  }
  dialog::backdrop {
    background: none;
  }
  .in dialog {
    position: static;
    width: 100%;
    max-width: none;
    max-height: none;
    margin-top: 8px;
    border-color: var(--edge);
    box-shadow: none;
    animation: none;
  }
  .block.in dialog {
    border-color: var(--wedge);
    box-shadow: inset 0 0 0 1px var(--wedge);
  }
  section {
    padding: 16px 20px;
    border-top: 1px solid var(--line);
  }
  .in section {
    padding: 16px;
  }
  .h {
    display: grid;
    grid-template-columns: 32px 1fr 32px;
    column-gap: 12px;
    align-items: center;
    border: 0;
    color: var(--ink2);
    border-radius: inherit;
  }
  .block .h {
    --b: var(--wtint);
    background: var(--b);
    color: var(--warn);
  }
  .block .h + section {
    border-color: var(--wedge);
  }
  /* The head would cover the second pixel of the edge, which is drawn within. */
  .block dialog {
    padding: 1px;
    box-shadow:
      inset 0 0 0 1px var(--wedge),
      0 1px 2px var(--sh),
      0 12px 32px var(--sh2);
  }
  .h > .i {
    width: 32px;
    height: 32px;
  }
  h2 {
    margin: 0;
    font-size: 1.308em;
    line-height: 1.412;
    font-weight: 600;
  }
  .h p {
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
    color: var(--ink2);
    font-size: 16px;
    cursor: pointer;
  }
  dl {
    display: grid;
    grid-template-columns: 6.47em 1fr;
    gap: 10px 12px;
    margin: 0;
  }
  .st dl {
    grid-template-columns: 1fr;
    row-gap: 2px;
  }
  dt {
    color: var(--ink2);
  }
  dd {
    margin: 0;
    min-width: 0;
  }
  .st dd {
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
  .ok {
    display: flex;
    align-items: center;
    color: var(--pine);
  }
  .ok .i,
  .go .i {
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
  li > .i {
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
    font-size: 0.923em;
    font-weight: 400;
    color: var(--ink2);
  }
  ol + small {
    margin: 4px 0 0;
    margin-inline-start: 22px;
  }
  .j {
    background: var(--ground);
    color: var(--ink2);
    font-size: 0.923em;
    line-height: 1.5834;
  }
  .go {
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
  .go .i {
    margin-inline-start: 8px;
  }
  .go.full {
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
    color: var(--ink2);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .i {
    transform: rotate(90deg) !important;
  }
  details[open] .i {
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
    background: var(--wtint);
    color: var(--warn);
    font-weight: 600;
  }
  .hear {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  .print {
    display: none;
  }
  @media (prefers-color-scheme: dark) {
    .auto {
      --paper: #171d1a;
      --ground: #0e1311;
      --ink: #e9eeeb;
      --ink2: #aeb9b3;
      --edge: #7f8c85;
      --line: #37423c;
      --pine: #74d1ae;
      --tint: #123026;
      --warn: #f3be68;
      --wtint: #322510;
      --wedge: #c98e35;
      --link: #9cbeff;
      --sh: rgba(0, 0, 0, 0.4);
      --sh2: rgba(0, 0, 0, 0.5);
    }
    .auto.block .f {
      border-color: rgba(201, 142, 53, 0.4);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner,
    dialog {
      animation: none;
    }
    .b {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .r {
      --paper: Canvas;
      --ground: Canvas;
      --tint: Canvas;
      --wtint: Canvas;
      --ink: CanvasText;
      --ink2: CanvasText;
      --edge: CanvasText;
      --line: CanvasText;
      --pine: CanvasText;
      --warn: CanvasText;
      --wedge: CanvasText;
      --link: LinkText;
    }
    /* A filled button's words would stand on a plate of their own colour, which the engine puts behind text. */
    .go,
    .go.full {
      background: Canvas;
      color: LinkText;
    }
    .go.full {
      border-width: 2px;
    }
    .block .b,
    .block dialog {
      outline: 1px solid;
      outline-offset: -2px;
    }
    .b:focus,
    a:focus {
      outline-color: Highlight;
    }
  }
  @media print {
    .b,
    dialog {
      display: none !important;
    }
    .print {
      display: block;
      color: #000;
    }
  }
`
