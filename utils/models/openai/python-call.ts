/** A call in the form `name(key="value", other=3)`, which several small models were trained to write. */
export type WrittenCall = { name: string; arguments: Record<string, unknown>; end: number };

const token =
  /\s*(?:([A-Za-z_][\w.-]*)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([()[\]{},:=]))/y;
const words = new Map<string, unknown>([
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
  ['None', null],
  ['null', null],
]);

class Unreadable extends Error {}

/** Reads one call at `start`; null where there is none, or where an argument is no plain value. */
export function pythonCallAt(text: string, start: number): WrittenCall | null {
  const reader = new TokenReader(text, start);
  try {
    const name = reader.word();
    reader.expect('(');
    const values: Record<string, unknown> = {};
    while (!reader.accept(')')) {
      const key = reader.word();
      reader.expect('=');
      Object.defineProperty(values, key, {
        value: reader.value(),
        enumerable: true,
        configurable: true,
        writable: true,
      });
      if (!reader.accept(',')) {
        reader.expect(')');
        break;
      }
    }
    return { name, arguments: values, end: reader.place };
  } catch (thrown) {
    if (thrown instanceof Unreadable) return null;
    throw thrown;
  }
}

class TokenReader {
  constructor(
    readonly text: string,
    public place: number,
  ) {}

  word(): string {
    const [, word] = this.#take();
    if (word === undefined) throw new Unreadable();
    return word;
  }

  expect(mark: string): void {
    if (!this.accept(mark)) throw new Unreadable();
  }

  accept(mark: string): boolean {
    const before = this.place;
    const [, , , , found] = this.#match() ?? [];
    if (found === mark) return true;
    this.place = before;
    return false;
  }

  value(): unknown {
    const [, word, quoted, number, mark] = this.#take();
    if (quoted !== undefined) return unquoted(quoted);
    if (number !== undefined) return Number(number);
    if (word !== undefined && words.has(word)) return words.get(word);
    if (mark === '[') return this.#list();
    if (mark === '{') return this.#table();
    throw new Unreadable();
  }

  #list(): unknown[] {
    const items: unknown[] = [];
    while (!this.accept(']')) {
      items.push(this.value());
      if (!this.accept(',')) {
        this.expect(']');
        break;
      }
    }
    return items;
  }

  #table(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    while (!this.accept('}')) {
      const key = String(this.value());
      this.expect(':');
      entries.push([key, this.value()]);
      if (!this.accept(',')) {
        this.expect('}');
        break;
      }
    }
    return Object.fromEntries(entries);
  }

  #take(): RegExpExecArray {
    const found = this.#match();
    if (!found) throw new Unreadable();
    return found;
  }

  #match(): RegExpExecArray | null {
    token.lastIndex = this.place;
    const found = token.exec(this.text);
    if (found) this.place = token.lastIndex;
    return found;
  }
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
const unquoted = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(.)/gs, (_match, letter: string) => escapes[letter] ?? letter);
