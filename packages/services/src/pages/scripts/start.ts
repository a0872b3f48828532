// The first pages do without script.
export {}
