/**
 * Properties of models, words, steps and parts: objects that no page sees, by names that neither a verdict, a token, an
 * element nor a window has. The build shortens them in the script; modules for npm keep them.
 */
export const internalNames = `
  trust revoked allowLocalhost thumbprint limit refused life
  readBadge judgeChain readStatusList newestList judge judgement proven what because
  payload signed signature jws claims statements organization organizations
  badgeKeys statusUri statusIndex
  evidence requested registries source inHand fetched onDoubt result
  isOpen isInFlow isNarrow isHidden isBusy onPress place showBadge showLink attributeChanged scheme
  reserve context words language family verifyUrl domain
  icon filled stroked chevron outward tick ring cross
  label labels sentence clauses spoken note rows parts same address contacts lead foot texts
  claim under printed numbered accessibleName checkedAt checkAt goTo goToRegistered
  oversight registered current platform hotline question answer
  disclaimer whyShown isIssuer sameAddress levelByLevel clockMayBeWrong
  importedKeys readClaims isRequested freshUntil strings`
  .trim()
  .split(/\s+/)

/** These, and what is private by an underscore, in Lit and here. Names in quotes stay as they are. */
export const internalProperties = new RegExp(`^(?:_.*|${internalNames.join('|')})$`)
