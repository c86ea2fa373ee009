import type { Attendance } from "../../../documents/meeting/statement.ts";

/** Keys by where they are on the keyboard, whatever alphabet it writes. */
export const ROLL_KEYS = { KeyR: "inRoom", KeyO: "online", KeyA: "absent", KeyL: "left" } as const;

export const isRollKey = (code: string): code is keyof typeof ROLL_KEYS => Object.hasOwn(ROLL_KEYS, code);

export const attendanceOfKey = (code: string): Attendance | null => (isRollKey(code) ? ROLL_KEYS[code] : null);
