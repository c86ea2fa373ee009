type OverOthers = { readonly id: string; readonly over: readonly string[] };

/** Of the rulings on one thing those that no other names as one it had seen: what stands. */
export function unruled<Ruling extends OverOthers>(own: readonly Ruling[]): readonly Ruling[] {
  const over = new Set(own.flatMap((one) => one.over));
  const left = own.filter((one) => !over.has(one.id));
  // Two that name each other are forged, and count as if neither did.
  return left.length > 0 ? left : own;
}
