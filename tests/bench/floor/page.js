// Calls the function that the page offers, as Patchbay's provider does.
addEventListener('floor-call', async ({ detail }) => {
  const { id, value } = JSON.parse(detail);
  const answer = await globalThis.echo(value);
  dispatchEvent(new CustomEvent('floor-answer', { detail: JSON.stringify({ id, value: answer }) }));
});
