import type { JSX } from 'react';
import { ErrorPanel } from '../ui/feedback/ErrorPanel.tsx';
import { Loading } from '../ui/feedback/Loading.tsx';
import { toErrorBody } from './errors.ts';

export interface LoadStateProps {
  /** What is loaded: "the team". */
  readonly what: string;
  readonly error: unknown;
  /** Asks again; if that fails too, its query says so here. */
  readonly onRetry: () => Promise<unknown> | void;
  /** True when nothing else is on the page, so that an error's title is its h1. */
  readonly wholePage?: boolean;
}

/** In place of what is not here yet: that it is loading, or why it could not be. */
export function LoadState({ what, error, onRetry, wholePage }: LoadStateProps): JSX.Element {
  if (!error) return <Loading what={what} />;
  const { message, remedy } = toErrorBody(error);
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)} could not be loaded`;
  return <ErrorPanel title={title} happened={`${message}.`} remedy={remedy && `${remedy.replace(/\.$/, '')}.`} onRetry={() => void Promise.resolve(onRetry()).catch(() => undefined)} wholePage={wholePage} />;
}
