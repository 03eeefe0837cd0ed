import { expect, it } from 'vitest';
import { untilConnected } from './demo';
import { inBothBrowsers } from './session';

inBothBrowsers('command mode', (session) => {
  it('is there in each life of the worker, whose code it is not part of', async () => {
    const { harness, panel } = session;
    await untilConnected(await harness.openPage(session.demo));
    await panel.waitForTools(8);
    await panel.answerWith('Command mode');
    for (let life = 1; life <= 3; life += 1) {
      await harness.killWorker();
      await panel.say('/tools');
      await panel.idle();
      expect(await panel.lastAssistantText()).toContain('drop_pin');
    }
  });
});
