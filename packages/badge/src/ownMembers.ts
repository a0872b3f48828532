/** The members of an object and none that it inherits: pages add some to every object, and browsers read those too. */
export const ownMembers = <Value extends object>(value: Value): Value => ({ __proto__: null, ...value })
