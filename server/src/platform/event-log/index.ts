export { contentHashOf } from './content-hash.ts';
export { appendEvent, type NewEvent } from './append.ts';
export { createFeed, toFeedEvent, type Feed, type PresentedEvent, type Presenter, type Presenters, type Telling } from './feed.ts';
export { findBreak, hashEvent } from './hash-chain.ts';
export { headOf, readEventLists, readEvents, type EventQuery, type StoredEvent } from './read.ts';
export { startRelay, type Relay } from './relay.ts';
export { said, type Summaries, type Summarise, type Summary } from './summaries.ts';
