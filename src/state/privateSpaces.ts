import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import * as v from "valibot";
import { isSpaceId, type SpaceId } from "../domain/ids.ts";
import { readSealed, type SealedShelf, writeSealed } from "../workspace/sealedValue.ts";

/** For whom a draft is that the whole group must not have: one's delegation, or oneself alone. */
export const PRIVATE_KINDS = ["delegation", "self"] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

const spaceId = v.custom<SpaceId>(isSpaceId);
/** `space` was made beside `of`. Only this machine knows that: in neither of the two is a word about the other. */
const privateSpace = v.object({ of: spaceId, space: spaceId, kind: v.picklist(PRIVATE_KINDS) });
export type PrivateSpace = Readonly<v.InferOutput<typeof privateSpace>>;

const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), v.array(privateSpace)));
/** Under which name they are kept, sealed. */
export const PRIVATE_SPACES = "privateSpaces";

const initialState: readonly PrivateSpace[] = [];
export const privateSpaces = createSlice({
  name: "privateSpaces",
  initialState,
  reducers: {
    known: (_state, { payload }: PayloadAction<readonly PrivateSpace[]>) => [...payload],
  },
});

/** Empty when nothing is kept that can be read: the spaces themselves are there all the same. */
export async function readPrivateSpaces(shelf: SealedShelf): Promise<readonly PrivateSpace[]> {
  const parsed = parser(await readSealed(shelf, PRIVATE_SPACES));
  return parsed.success ? parsed.output : [];
}

export const writePrivateSpaces = (shelf: SealedShelf, all: readonly PrivateSpace[]): Promise<boolean> =>
  writeSealed(shelf, PRIVATE_SPACES, JSON.stringify(all));

/** Without a space that is taken off this machine: nothing may tell that it was there. */
export async function forgetPrivateSpace(shelf: SealedShelf, space: SpaceId): Promise<boolean> {
  const all = await readPrivateSpaces(shelf);
  const left = all.filter((one) => one.space !== space && one.of !== space);
  return left.length === all.length || writePrivateSpaces(shelf, left);
}
