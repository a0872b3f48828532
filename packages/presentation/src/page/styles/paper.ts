/** On paper what is read, without what is pressed. It wins over the sheets that come after it. */
export const paper = /* css */ `
  @media print {
    button,
    .button,
    .buttons,
    .act,
    .back,
    .back-link,
    .languages,
    .not-printed,
    details:not([open]) {
      display: none !important;
    }

    /* What is ticked is seen, though backgrounds are not printed. */
    input {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }

    .column .screen {
      max-width: 170mm;
      min-height: 0;
      margin: 0 auto;
      border: 0;
      border-radius: 0;
      overflow: visible;
    }
  }
`
