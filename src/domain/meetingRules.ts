/** How a question is put. */
export const VOTE_WAYS = ["consensus", "hands", "rollCall", "secret"] as const;
export type VoteWay = (typeof VOTE_WAYS)[number];

/** What a seat may say to a motion. In an election the names of the candidates stand before the last. */
export const MOTION_OPTIONS = ["for", "against", "abstain"] as const;
export const ABSTENTION = "abstain";

/** Of votes cast (abstentions are none), or of all seats that may vote. All are settings; none claims to be a rule of any house. */
export const MAJORITIES = ["simple", "twoThirdsCast", "absolute", "twoThirdsAll", "unanimity"] as const;
export type Majority = (typeof MAJORITIES)[number];

/** Of which the quorum is a share: all seats, or those that are filled. */
export const QUORUM_BASES = ["seats", "filledSeats"] as const;
export const QUORUM_SHARES = ["half", "twoThirds", "third", "all"] as const;

/** When enough are there. `half`: more than one half; the others: at least that share. */
export interface QuorumRule {
  readonly basis: (typeof QUORUM_BASES)[number];
  readonly share: (typeof QUORUM_SHARES)[number];
}

/** How people are elected: by ballots on these computers, on paper, by hands, or by calling the roll. */
export const ELECTION_WAYS = ["secret", "paper", "hands", "rollCall"] as const;
export type ElectionWay = (typeof ELECTION_WAYS)[number];

/** How an election is held where nobody says otherwise: secretly, and by which majority in the first and in each further ballot. */
export interface ElectionRule {
  readonly way: ElectionWay;
  readonly first: Majority;
  readonly further: Majority;
}

export const MEETING_MODES = ["inPerson", "online", "hybrid"] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const ITEM_KINDS = [
  "procedural",
  "discussion",
  "decision",
  "information",
  "election",
  "reportBack",
  "other",
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
