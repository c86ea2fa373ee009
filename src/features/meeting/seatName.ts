import type { Mandates } from "../../documents/meeting/mandates.ts";

/** For whom a seat is, "" for one that nobody knows. */
export function seatName({ seats }: Pick<Mandates, "seats">, seat: string): string {
  const { delegation = "", office = "" } = seats.find((one) => one.seat === seat)?.mandate ?? {};
  return delegation || office;
}
