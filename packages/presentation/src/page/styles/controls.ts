/** Buttons and fields: at most one filled button a page (LOOK 2). */
export const controls = /* css */ `
  .button {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    min-height: 48px;
    padding: 11px 16px;
    border: 1px solid var(--ink);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 15px;
    line-height: 24px;
    font-weight: 600;
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .button.filled {
    background: var(--ink);
    color: var(--paper);
  }

  .button:hover {
    text-decoration: underline;
  }

  button.link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--link);
    font: inherit;
    cursor: pointer;
  }

  input[type='text'],
  textarea {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 11px 13px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 16px;
    line-height: 24px;
  }

  textarea {
    min-height: 72px;
    resize: vertical;
  }

  label.label {
    display: block;
  }

  ::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }

    button.link {
      color: LinkText;
    }
  }
`
