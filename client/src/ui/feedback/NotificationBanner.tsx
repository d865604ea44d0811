import type { JSX, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { focusOnce } from '../../platform/route-focus.ts';

export interface NotificationBannerProps {
  /** success takes focus and is read at once; information waits to be found. */
  readonly tone?: 'information' | 'success';
  readonly heading: ReactNode;
  readonly children?: ReactNode;
}

/** Tells at the top of a page what was done or what has changed. */
export function NotificationBanner({ tone = 'information', heading, children }: NotificationBannerProps): JSX.Element {
  const titleId = useId();
  const banner = useRef<HTMLDivElement>(null);
  const success = tone === 'success';

  useEffect(() => {
    if (success && banner.current) focusOnce(banner.current);
  }, [success]);

  return (
    <div
      className={classNames('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      ref={banner}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>{success ? 'Success' : 'Important'}</h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </div>
  );
}
