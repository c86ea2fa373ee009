/** Lets whatever else waits in this process go first: a key press to be sealed, above all. */
export const breathe = (): Promise<void> => new Promise((go) => setImmediate(go));
