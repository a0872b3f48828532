/** Waits until no badge of a page is being judged. A badge says so within its shadow root. */
export const waitForQuiet = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('liangpai-badge')].every(
      ({ verdict, shadowRoot }) => verdict && !shadowRoot.querySelector('[aria-busy=true]'),
    ),
  )
