/**
 * Runs `act` once the answers of the calls that are being served have been posted. Net has to get its rows before the
 * window gets the bodies: what the window then builds on them goes to net over the same port, behind the rows.
 */
export const afterAnswer = (act: () => void): void => {
  setImmediate(act);
};
