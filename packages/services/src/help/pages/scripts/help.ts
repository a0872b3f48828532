import { all, openLink } from '@liangpai/server/scripts'
import { countCharacters } from './counting.ts'
import { enableMarking } from './marking.ts'
import { sayThatItIsSent } from './sending.ts'

openLink('/help/link', setUp)
setUp()

/** What the form and the pages of a request hold beyond their link. */
function setUp(): void {
  for (const place of all('[data-count]')) countCharacters(place)
  for (const place of all('[data-black-out]')) enableMarking(place)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sending]')) sayThatItIsSent(form)
}
