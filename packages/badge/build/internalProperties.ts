/**
 * Properties of models, words and the element's own objects, by names that neither a verdict, an element nor a page has.
 * The build shortens them in the script; modules for npm keep them.
 */
const NAMES = `
  filled stroked clauses spoken isIssuer disclaimer whyShown goTo
  accessibleName checkedAt numbered goToRegistered checkAt
  sameAddress levelByLevel clockMayBeWrong
  verifyUrl onPress isHidden isBusy isInFlow isNarrow inHand scheme requested onDoubt evidence fetched`

/** These, and what is private by an underscore, in Lit and here. Names in quotes stay as they are. */
export const internalProperties = new RegExp(`^(?:_.*|${NAMES.trim().split(/\s+/).join('|')})$`)
