import { expect } from '@open-wc/testing';
import { manifest } from '../objects.js';
import * as states from '../state/states.js';
import { show } from './show.js';
import { PANES } from './table.js';

describe('the panes', () => {
  for (const [title, state, heading, text, presses] of PANES) {
    describe(title, () => {
      it('shows its heading and text', async () => {
        const pane = await show(state);

        expect(pane.heading).to.match(heading);
        expect(pane.text).to.match(text);
      });

      it('is accessible', async () => {
        const { host } = await show(state);

        await expect(host).to.be.accessible();
      });

      for (const [name, act] of presses) {
        it(`sends ${act} when "${name}" is pressed`, async () => {
          const pane = await show(state);

          pane.press(name);

          expect(pane.acts.map(({ type }) => type)).to.deep.equal([act]);
        });
      }
    });
  }

  it('mention the sandbox, but not in live mode', async () => {
    const sandbox = await show(states.consent());
    const live = await show(states.consent({ manifest: manifest({ livemode: true }) }));

    expect(sandbox.text).to.contain('Sandbox · no real bank');
    expect(live.text).not.to.contain('Sandbox');
  });
});
