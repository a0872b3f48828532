/**
 * What Prototype.js 1.6 adds to built-in prototypes, as far as other scripts notice: methods that are enumerable, that
 * differ from the later standard ones of the same name, and `toJSON` methods that return text.
 */
export const PROTOTYPE_1_6 = `
  Object.extend = function (target, source) { for (var name in source) target[name] = source[name]; return target }
  Object.toJSON = function (value) {
    switch (typeof value) { case 'undefined': case 'function': case 'unknown': return; case 'boolean': return value.toString() }
    if (value === null) return 'null'
    if (value.toJSON) return value.toJSON()
    var results = []
    for (var name in value) { var json = Object.toJSON(value[name]); if (json !== undefined) results.push(name.toJSON() + ': ' + json) }
    return '{' + results.join(', ') + '}'
  }
  Object.keys = function (object) { var keys = []; for (var name in object) keys.push(name); return keys }
  Object.values = function (object) { var values = []; for (var name in object) values.push(object[name]); return values }
  Object.clone = function (object) { return Object.extend({}, object) }
  var $A = Array.from = function (list) {
    if (!list) return []
    if (list.toArray) return list.toArray()
    var length = list.length || 0, results = new Array(length)
    while (length--) results[length] = list[length]
    return results
  }
  Object.extend(Function.prototype, {
    bind: function () {
      if (arguments.length < 2 && arguments[0] === undefined) return this
      var method = this, args = $A(arguments), object = args.shift()
      return function () { return method.apply(object, args.concat($A(arguments))) }
    },
    curry: function () { return this }, delay: function () {}, defer: function () {}, wrap: function () { return this }
  })
  Object.extend(String.prototype, {
    toJSON: function () { return '"' + this.replace(/["\\\\]/g, '\\\\$&') + '"' },
    inspect: function () { return "'" + this + "'" }, strip: function () { return this.replace(/^\\s+|\\s+$/g, '') },
    startsWith: function (start) { return this.indexOf(start) === 0 }, times: function (n) { return n < 1 ? '' : new Array(n + 1).join(this) },
    include: function (part) { return this.indexOf(part) > -1 }, empty: function () { return this == '' }
  })
  Number.prototype.toJSON = function () { return isFinite(this) ? this.toString() : 'null' }
  Date.prototype.toJSON = function () { return '"' + this.getTime() + '"' }
  Array.prototype._reverse = Array.prototype.reverse
  Object.extend(Array.prototype, {
    toJSON: function () {
      var results = []
      for (var i = 0; i < this.length; i++) { var json = Object.toJSON(this[i]); if (json !== undefined) results.push(json) }
      return '[' + results.join(', ') + ']'
    },
    reduce: function () { return this.length > 1 ? this : this[0] },
    reverse: function (inline) { return (inline !== false ? this : this.toArray())._reverse() },
    entries: function () { return this.toArray() }, toArray: function () { return [].concat(this) },
    clone: function () { return [].concat(this) }, first: function () { return this[0] }, last: function () { return this[this.length - 1] },
    size: function () { return this.length }, clear: function () { this.length = 0; return this },
    include: function (item) { return this.indexOf(item) > -1 }, without: function (item) { return this.filter(function (one) { return one !== item }) }
  })`

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

/** Additions to every object that browsers take for options: of a property, of a request. */
export const INHERITED_OPTIONS = `
  Object.prototype.get = function (name) { return this[name] }
  Object.prototype.set = function (name, value) { this[name] = value }
  Object.prototype.value = ''
  Object.prototype.mode = 'no-cors'
  Object.prototype.method = 'POST'
  Object.prototype.headers = { accept: 'text/html' }
  Object.prototype.integrity = 'sha256-AAAA'`

/** A JSON of the page's own, as polyfills that trust no native one install it: it writes other text than the native. */
export const OTHER_JSON = `
  var native = { parse: JSON.parse, stringify: JSON.stringify }
  window.JSON = {
    parse: function (text, reviver) { var value = native.parse(text, reviver); if (value && typeof value === 'object') value.__read = true; return value },
    stringify: function (value) { return native.stringify(value).replace(/,/g, ', ') }
  }`
