/** Something that happens once and can be waited for. */
export function once(): { readonly first: Promise<void>; tell(): void } {
  let tell = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { first, tell: () => tell() };
}
