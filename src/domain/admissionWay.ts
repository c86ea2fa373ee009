/**
 * How a machine became a member's: with its member, who founded the space or was invited; by another machine of the same
 * person; by the recovery phrase, which somebody else carried; or by the word of two others.
 */
export const ADMISSION_WAYS = ["invited", "own", "phrase", "vouched"] as const;
export type AdmissionWay = (typeof ADMISSION_WAYS)[number];
