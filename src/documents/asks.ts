/** Told apart without the schemas: whether a question stands where a value may stand. */
export const isAsk = (value: unknown): value is { readonly ask: string } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'ask')
