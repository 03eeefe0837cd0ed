import { language, words } from '../../utils/words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago a moment was, in few words; both in milliseconds. */
export function longAgo(then: number, now: number): string {
  const passed = now - then;
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto', style: 'short' });
  if (passed < minute) return words('justNow');
  if (passed < hour) return format.format(-Math.floor(passed / minute), 'minute');
  if (passed < day) return format.format(-Math.floor(passed / hour), 'hour');
  if (passed < 7 * day) return format.format(-Math.floor(passed / day), 'day');
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(then);
}
