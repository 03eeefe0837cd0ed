import type { Expression, Property, SpreadElement } from 'acorn';
import type { Json, JsonObject } from '../json';

/** A value that stands there as it is, or the part of it that would have to be computed. */
export type PlainReading = { ok: true; value: Json } | { ok: false; at: Expression | SpreadElement | Property };

/** What an expression says, without running it: texts, numbers, lists, objects, and texts joined by `+`. */
export function readPlain(node: Expression | SpreadElement): PlainReading {
  switch (node.type) {
    case 'Literal':
      return node.value === null || ['string', 'number', 'boolean'].includes(typeof node.value)
        ? { ok: true, value: node.value as Json }
        : { ok: false, at: node };
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? { ok: true, value: node.quasis.map(({ value }) => value.cooked ?? '').join('') }
        : { ok: false, at: node };
    case 'UnaryExpression':
    case 'BinaryExpression':
      return readOperation(node);
    case 'ArrayExpression':
      return readList(node.elements, node);
    case 'ObjectExpression':
      return readObject(node.properties);
    case 'ParenthesizedExpression':
      return readPlain(node.expression);
    default:
      return { ok: false, at: node };
  }
}

function readOperation(node: Extract<Expression, { type: 'UnaryExpression' | 'BinaryExpression' }>): PlainReading {
  if (node.type === 'UnaryExpression') {
    const value = readPlain(node.argument);
    return node.operator === '-' && value.ok && typeof value.value === 'number'
      ? { ok: true, value: -value.value }
      : { ok: false, at: node };
  }
  if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') return { ok: false, at: node };
  const left = readPlain(node.left);
  const right = readPlain(node.right);
  return left.ok && right.ok && typeof left.value === 'string' && typeof right.value === 'string'
    ? { ok: true, value: left.value + right.value }
    : { ok: false, at: left.ok && !right.ok ? right.at : node };
}

function readList(elements: readonly (Expression | SpreadElement | null)[], list: Expression): PlainReading {
  const values: Json[] = [];
  for (const element of elements) {
    const reading = element ? readPlain(element) : { ok: false as const, at: list };
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  return { ok: true, value: values };
}

function readObject(properties: readonly (Property | SpreadElement)[]): PlainReading {
  const entries: [string, Json][] = [];
  for (const property of properties) {
    const name = property.type === 'Property' ? nameOf(property) : null;
    if (property.type !== 'Property' || name === null || property.kind !== 'init')
      return { ok: false, at: property };
    const reading = readPlain(property.value);
    if (!reading.ok) return reading;
    entries.push([name, reading.value]);
  }
  return { ok: true, value: Object.fromEntries(entries) as JsonObject };
}

/** Null where the name would have to be computed. */
export function nameOf({ key, computed }: Property): string | null {
  if (computed) return null;
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : null;
}
