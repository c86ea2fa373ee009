import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { fromBase64url, toBase64url } from "../../../src/ledger/base64url.ts";
import type { Core } from "../core.ts";
import { deriveKey } from "../crypto/deriveKey.ts";
import type { Space } from "../space/space.ts";
import { type BallotPlace, CODE_BYTES, openInner, openOuter, sealBallot } from "./ballotBox.ts";

/** No letters that are read one for the other (Crockford's). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

type InSpace = Omit<BallotPlace, "space">;

/** What a vault does in secret ballots: the voter's part, and the two tellers'. Boxes are base64url. */
export function createBallots(core: Core) {
  const { identity, random } = core;
  /**
   * The code by which this device finds its ballot again, the same each time it is asked: nothing of it is kept. Nobody else can know it
   * before it is published, and two seats of one person have two.
   */
  const codeFor = ({ space, meeting, vote }: BallotPlace, seat: string): Uint8Array =>
    deriveKey(identity.localKey, "ballotCode/1", Buffer.from(JSON.stringify([space, meeting, vote, seat]))).slice(
      0,
      CODE_BYTES,
    );

  return {
    seal(
      space: Space,
      place: InSpace & { readonly seat: string; readonly tellers: readonly DeviceId[]; readonly choice: number },
    ): Result<{ box: string; code: string }, Problem> {
      const keys = keysOfTellers(space, place.tellers);
      if (!keys) return err(problem("tellersUnfit"));
      const at = { space: space.id, meeting: place.meeting, vote: place.vote };
      const code = codeFor(at, place.seat);
      const box = sealBallot(at, place.seat, keys, { choice: place.choice, code }, random);
      return box ? ok({ box: toBase64url(box), code: lettersOf(code) }) : err(problem("tellersUnfit", "key"));
    },
    code: (space: Space, { meeting, vote, seat }: InSpace & { readonly seat: string }): string =>
      lettersOf(codeFor({ space: space.id, meeting, vote }, seat)),
    /** The first teller's part. Sorted by their letters, which are as good as drawn by lot: nothing tells whose is which. */
    handOn(
      space: Space,
      {
        meeting,
        vote,
        ballots,
      }: InSpace & { readonly ballots: readonly { readonly seat: string; readonly box: string }[] },
    ): { boxes: string[]; unreadable: number[] } {
      const place = { space: space.id, meeting, vote };
      const opened = ballots.map(({ seat, box }) => {
        const bytes = fromBase64url(box);
        return bytes && openOuter(place, identity.boxKey, seat, bytes);
      });
      return {
        boxes: opened.flatMap((one) => (one ? toBase64url(one) : [])).sort(),
        unreadable: opened.flatMap((one, at) => (one ? [] : at)),
      };
    },
    /** The second teller's part, sorted by code. */
    open(
      space: Space,
      { meeting, vote, boxes }: InSpace & { readonly boxes: readonly string[] },
    ): { choices: { choice: number; code: string }[]; unreadable: number } {
      const place = { space: space.id, meeting, vote };
      const choices = boxes.flatMap((box) => {
        const bytes = fromBase64url(box);
        const ballot = bytes && openInner(place, identity.boxKey, bytes);
        return ballot ? { choice: ballot.choice, code: lettersOf(ballot.code) } : [];
      });
      return {
        choices: choices.sort((a, b) => (a.code < b.code ? -1 : 1)),
        unreadable: boxes.length - choices.length,
      };
    },
  };
}
export type Ballots = ReturnType<typeof createBallots>;

/** Two machines of two persons: one person would see both who voted and what. */
function keysOfTellers(space: Space, tellers: readonly DeviceId[]): readonly [string, string] | null {
  const [first, second] = tellers.map((one) => space.membership().members.get(one));
  return first && second && first.member !== second.member ? [first.boxKey, second.boxKey] : null;
}

/** Five bits a letter. */
function lettersOf(code: Uint8Array): string {
  const bits = [...code].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/gu) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join("");
}
