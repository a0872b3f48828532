/** Habits of old shop scripts that add to the prototypes of everything, so that `for…in` meets the additions. */
export const ENUMERABLE_ADDITIONS = `
  Object.prototype.extend = function () { return this }
  Object.prototype.iss = 'https://elsewhere.example'
  Object.prototype.toJSON = undefined
  Array.prototype.remove = function (at) { this.splice(at, 1) }
  Array.prototype.contains = function (item) { return this.indexOf(item) > -1 }
  String.prototype.trim = function () { return this.replace(/^\\s*|\\s*$/g, '') }
  String.prototype.replaceAll = function (from, to) { return this.replace(new RegExp(from, 'gm'), to) }
  Date.prototype.format = function () { return '' }`
