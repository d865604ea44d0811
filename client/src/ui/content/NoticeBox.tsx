import type { JSX, ReactNode } from 'react';

/** A framed remark at the place it concerns, with its next step: "Youth justice is silent on 4 criteria. Ask now". */
export function NoticeBox({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className="ji-notice">{children}</div>;
}
