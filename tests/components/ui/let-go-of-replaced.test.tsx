// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { drawn, mounted } from '../mounted';

it('keeps nothing of what a component drew before it drew itself anew', async () => {
  const count = signal(0);
  const Counter = () => <p>{count.value === 0 ? <b>none</b> : <i>{count.value}</i>}</p>;
  const description = <Counter />;
  const shown = mounted(<section>{description}</section>);
  for (const next of [1, 2, 3]) {
    count.value = next;
    await drawn();
    expect(shown.root.textContent).toBe(String(next));
  }
  expect((description as unknown as { __k: unknown }).__k).toBeNull();
  shown.unmount();
  expect(shown.root.textContent).toBe('');
});
