import { casual } from 'chrono-node/en';
import type { Span } from './clause';

export type SpokenDate = Span & { text: string };

type Parsed = ReturnType<typeof casual.parse>[number];

/**
 * The first date or time of a text ("tomorrow at 9", "next Friday", "3 March 2027"), as JSON Schema's `format` wants
 * it: a date, a time of day or both, in the time zone of this machine. Empty `format`: whichever the text names.
 */
export function dateIn(text: string, format: string, now: Date): SpokenDate | null {
  for (const parsed of casual.parse(text, now, { forwardDate: true })) {
    const written = write(parsed, format);
    if (written) return { start: parsed.index, end: parsed.index + parsed.text.length, text: written };
  }
  return null;
}

function write({ start }: Parsed, format: string): string | null {
  const saysTime = start.isCertain('hour');
  const saysDay = ['day', 'weekday', 'month'].some((part) => start.isCertain(part as 'day'));
  const at = start.date();
  if (format === 'date') return day(at);
  if (format === 'time') return saysTime ? `${clock(at)}:${two(at.getSeconds())}${offset(at)}` : null;
  if (format === 'date-time') return `${day(at)}T${clock(at)}:${two(at.getSeconds())}${offset(at)}`;
  if (saysDay && saysTime) return `${day(at)}T${clock(at)}`;
  return saysTime ? clock(at) : day(at);
}

const two = (value: number) => String(value).padStart(2, '0');
const day = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const clock = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;

function offset(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
