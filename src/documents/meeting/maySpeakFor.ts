/** What is said for a seat: its id, by whose device (`speakerOf`), and when by that device's clock (ms since 1970). */
export interface SaidForSeat {
  readonly id: string;
  readonly speaker: string;
  readonly seat: string;
  readonly at: number;
}

/** Might the speaker speak for the seat when they said it: by the mandates of the ledger, its holder or an alternate. */
export type MaySpeakFor = (said: SaidForSeat) => boolean;
