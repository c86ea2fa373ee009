/** May this speaker (`speakerOf` a device) speak for the seat: by the mandates of the ledger, its holder or an alternate. */
export type MaySpeakFor = (speaker: string, seat: string) => boolean;
