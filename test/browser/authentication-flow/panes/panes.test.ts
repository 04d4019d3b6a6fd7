import { expect } from '@open-wc/testing';
import { manifest } from '../objects.js';
import * as place from '../state/states.js';
import { show } from './show.js';
import { PANES } from './table.js';

describe('the panes', () => {
  for (const [title, state, heading, says, presses] of PANES) {
    describe(title, () => {
      it('says where the person is and what to do', async () => {
        const pane = await show(state);

        expect(pane.heading).to.match(heading);
        expect(pane.text).to.match(says);
      });

      it('is accessible', async () => {
        const { host } = await show(state);

        await expect(host).to.be.accessible();
      });

      for (const [name, act] of presses) {
        it(`takes "${name}" for ${act}`, async () => {
          const pane = await show(state);

          pane.press(name);

          expect(pane.acts.map(({ type }) => type)).to.deep.equal([act]);
        });
      }
    });
  }

  it('say that it is a sandbox, unless it is none', async () => {
    const sandbox = await show(place.consent());
    const live = await show(place.consent({ manifest: manifest({ livemode: true }) }));

    expect(sandbox.text).to.contain('Sandbox · no real bank');
    expect(live.text).not.to.contain('Sandbox');
  });
});
