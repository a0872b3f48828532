/** Signed-in pages on paper: the organisation at one end, the page at the other, and no cards. */
export const workPaper = /* css */ `
  @media print {
    .work .bar,
    .work main {
      padding-inline: 0;
    }

    .work main {
      padding-bottom: 0;
    }

    .signed-in .who,
    .here {
      display: block;
    }

    .here {
      margin-inline-start: auto;
    }

    .areas,
    .person,
    .menu,
    .skip,
    .work-foot {
      display: none;
    }

    .work-card {
      padding: 0;
      border: 0;
    }

    .rows {
      margin: 0;
    }

    .rows a,
    .rows .row {
      padding-inline: 0;
    }
  }
`
