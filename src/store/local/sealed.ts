/** Bytes that the vault has sealed. Only these may be stored by the window: what is written in clear stays on the disk. */
export type Sealed = Uint8Array & { readonly __sealed: true };

/** For the answer of the vault's `sealLocal`, and for nothing else. */
export function asSealed(answer: Uint8Array): Sealed {
  // The brand exists for the compiler only; this is the one place that gives it.
  return answer as Sealed;
}
