/** Days between serial 0 of the 1900 and of the 1904 date system. */
export const days1904 = 1462;

const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);

/**
 * Serial number in the 1900 system of an ISO 8601 date, time or both, as `t="d"` cells hold them; null when it is
 * none. Days before 1 March 1900 are one less, since Excel counts a 29 February 1900 that never was.
 */
export function serialOfIso(text: string): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match || text === "" || text === "Z") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(date).getUTCMonth() !== Number(month) - 1) return null;
  const days = Math.round((date - epoch1900) / dayMs);
  return (days < 61 ? days - 1 : days) + time;
}
