/** At most `count` of the names, the likeliest first: what a model meant that wrote `wanted`. */
export function nearNames(wanted: string, names: readonly string[], count = 3): string[] {
  const target = wanted.slice(0, 64).toLowerCase();
  return names
    .map((name) => ({ name, distance: likeness(target, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(3, target.length * 0.6))
    .sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

/** Edit distance; a name that holds the other one whole is near, however long its site is. */
function likeness(wanted: string, name: string): number {
  const isPart = wanted.length >= 3 && (name.includes(wanted) || wanted.includes(name));
  return isPart ? 1 : editDistance(wanted, name);
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
