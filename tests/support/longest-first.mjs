import Sequencer from '@jest/test-sequencer';

/** Begun last, it would leave the other workers idle for minutes. Jest knows what takes long only where it ran before. */
const longest = /journeys[/\\]screens[/\\]/;

export default class LongestFirst extends Sequencer {
  /** @param {Parameters<Sequencer['sort']>[0]} tests */
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted.filter(({ path }) => longest.test(path)), ...sorted.filter(({ path }) => !longest.test(path))];
  }
}
