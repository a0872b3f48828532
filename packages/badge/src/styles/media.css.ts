/** Still where motion is unwanted, the system's colours where they are forced, black on paper. */
export const media = /* css */ `
  .print {
    display: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner,
    dialog {
      animation: none;
    }
    .box {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .badge {
      --paper: Canvas;
      --ground: Canvas;
      --pine-tint: Canvas;
      --warn-tint: Canvas;
      --ink: CanvasText;
      --ink-2: CanvasText;
      --edge: CanvasText;
      --line: CanvasText;
      --pine: CanvasText;
      --warn: CanvasText;
      --warn-edge: CanvasText;
      --link: LinkText;
    }
    /* A filled button's words would stand on a plate of their own colour, which the engine puts behind text. */
    .button,
    .button.filled {
      background: Canvas;
      color: LinkText;
    }
    .button.filled {
      border-width: 2px;
    }
    .block .box,
    .block dialog {
      outline: 1px solid;
      outline-offset: -2px;
    }
    .badge :focus-visible {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }
  }
  @media print {
    .box,
    dialog {
      display: none !important;
    }
    .print {
      display: block;
      color: #000;
    }
    .print .icon {
      display: inline-block;
      margin-inline-end: 4px;
    }
  }
`
