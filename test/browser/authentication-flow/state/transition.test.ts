import { expect } from '@open-wc/testing';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { EDGES } from './edges.js';
import { INPUTS, type InputName } from './inputs.js';
import { placeOf } from '../place.js';
import { STATES, type StateName } from './states.js';

const names = Object.keys(STATES) as StateName[];
const inputs = Object.keys(INPUTS) as InputName[];

describe('transition, for every state and every input', () => {
  for (const name of names) {
    const edges = EDGES[name];

    it(`${name}: returns the same object for inputs that change nothing`, () => {
      const unlisted = inputs.filter((input) => !(input in edges));

      const moved = unlisted.filter((input) => transition(STATES[name], INPUTS[input]) !== STATES[name]);

      expect(moved).to.deep.equal([]);
    });

    for (const input of inputs.filter((candidate) => candidate in edges)) {
      it(`${name}: ${input} leads to "${edges[input]}"`, () => {
        const next = transition(STATES[name], INPUTS[input]);

        expect(placeOf(next)).to.equal(edges[input]);
        expect(next).to.not.equal(STATES[name]);
      });
    }
  }

  it('never mutates its state', () => {
    const before = JSON.stringify(STATES);

    for (const name of names) for (const input of inputs) transition(STATES[name], INPUTS[input]);

    expect(JSON.stringify(STATES)).to.equal(before);
  });
});
