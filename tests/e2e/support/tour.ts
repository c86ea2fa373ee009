import type { City } from "../../../scripts/demo/city.mjs";
import { openSample } from "../../../scripts/demo/joining.mjs";
import type { Camera } from "../../../scripts/screenshots/camera.mjs";
import { shootAmendments } from "../../../scripts/screenshots/amendmentScreens.mjs";
import { shootPaper } from "../../../scripts/screenshots/paperScreens.mjs";
import { shootBrackets } from "../../../scripts/screenshots/bracketScreens.mjs";
import { shootLanguages } from "../../../scripts/screenshots/languageScreens.mjs";
import { shootMeetings } from "../../../scripts/screenshots/meetingScreens.mjs";
import { shootPartners } from "../../../scripts/screenshots/partnerScreens.mjs";
import { shootRefused } from "../../../scripts/screenshots/refusedScreens.mjs";
import {
  shootDraft,
  shootFile,
  shootInvitation,
  shootPages,
  shootSecurity,
  shootSheets,
} from "../../../scripts/screenshots/spaceScreens.mjs";
import { shootCheck, shootErasing, shootSeat, shootSpoken } from "../../../scripts/screenshots/trustScreens.mjs";
import { shootVersions } from "../../../scripts/screenshots/versionScreens.mjs";

export const SAMPLE_DRAFT = "Draft recommendation on multilevel";

/** Shows `eyes` every page and dialog of a space, on the way that the pictures are taken. Begins on the first screen. */
export async function tourSample(city: City, eyes: Camera): Promise<void> {
  await openSample(city);
  await tourSpace(city, eyes);
}

/** The same in a space that is open already. */
export async function tourSpace(city: City, eyes: Camera): Promise<void> {
  await shootPages(city, eyes);
  await shootRefused(city, eyes);
  await shootFile(city, eyes);
  await shootSecurity(city, eyes);
  await shootCheck(city, eyes);
  await shootDraft(city, SAMPLE_DRAFT, eyes);
  await shootVersions(city, SAMPLE_DRAFT, eyes);
  await shootAmendments(city, SAMPLE_DRAFT, eyes);
  await shootPaper(city, SAMPLE_DRAFT, eyes);
  await shootBrackets(city, SAMPLE_DRAFT, eyes);
  await shootLanguages(city, SAMPLE_DRAFT, eyes);
  await shootMeetings(city, eyes);
  await shootPartners(city, eyes);
  await shootSheets(city, eyes);
  await shootInvitation(city, eyes);
  await shootSpoken(city, eyes);
  await shootSeat(city, eyes);
  await shootErasing(city, eyes);
}
