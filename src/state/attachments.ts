import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { AssetSize, AssetState } from "../domain/asset.ts";
import type { SpaceId } from "../domain/ids.ts";

/** How it stands with the bytes of a file on this machine, as the vault has told. */
export interface AssetStanding extends AssetSize {
  readonly state: AssetState;
  readonly hereBytes: number;
}

type AttachmentsState = Readonly<Record<SpaceId, Readonly<Record<string, AssetStanding>>>>;
const initialState: AttachmentsState = {};

/** Two records may say different sizes of one asset. */
export const standingKey = ({ asset, sizeBytes }: AssetSize): string => `${asset} ${sizeBytes}`;

export const attachments = createSlice({
  name: "attachments",
  initialState,
  reducers: {
    assetsTold: (
      state,
      { payload: { space, assets } }: PayloadAction<{ space: SpaceId; assets: readonly AssetStanding[] }>,
    ): AttachmentsState => ({
      ...state,
      [space]: { ...state[space], ...Object.fromEntries(assets.map((one) => [standingKey(one), one])) },
    }),
  },
});
