import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

type Segment = { line: number; column: number; source: string };

/**
 * How many bytes of a bundle came from which source file, by its source map; '' for what has none. The sum is the
 * bundle's length without its line ends.
 */
export function bytesBySource(code: string, map: string): Map<string, number> {
  const lines = code.split('\n');
  const segments: Segment[] = [];
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
    segments.push({ line: generatedLine, column: generatedColumn, source: source ?? '' });
  });
  const bytes = new Map<string, number>();
  const add = (source: string, text: string) =>
    bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(text));
  lines.forEach((text, index) => {
    const first = segments.find(({ line }) => line === index + 1);
    add('', text.slice(0, first?.column));
  });
  segments.forEach(({ line, column, source }, index) => {
    const next = segments[index + 1];
    const text = lines[line - 1] ?? '';
    add(source, text.slice(column, next?.line === line ? next.column : undefined));
  });
  return bytes;
}
