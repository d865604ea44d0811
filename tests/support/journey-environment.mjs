import { TestEnvironment } from 'jest-environment-node';

/** Has a journey tell what its pages show at the moment one of its tests fails, before they are closed (journey-app.ts says how). */
export default class JourneyEnvironment extends TestEnvironment {
  /** @param {{ readonly name: string }} event */
  async handleTestEvent({ name }) {
    if (name === 'test_fn_failure') await this.global.tellWhatPagesShow?.();
  }
}
