import { card } from './card.css.ts'
import { chip } from './chip.css.ts'
import { media } from './media.css.ts'
import { panel } from './panel.css.ts'
import { tokens } from './tokens.css.ts'

/** The sheet of the element. The build evaluates it, minifies it and shortens its class names. */
export const styles = tokens + chip + card + panel + media
