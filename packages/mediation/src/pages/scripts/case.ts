import { all, openLink } from '@liangpai/server/scripts'
import { enablePrinting } from './printing.ts'
import { showChosenFiles } from './chosenFiles.ts'

openLink('/case/link', setUp)
if (document.querySelector('[data-link]:not([data-link=""])')) setUp()

/** What a page of a case holds beyond its link: a button that prints, and the names of pictures that were chosen. */
function setUp(): void {
  enablePrinting()
  for (const input of all('[data-files]')) if (input instanceof HTMLInputElement) showChosenFiles(input)
}
