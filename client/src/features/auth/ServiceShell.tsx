import type { JSX, ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { paths } from '../../paths.ts';
import { useViewerIfAny } from '../../platform/viewer-context.ts';
import type { Marking } from '../../ui/index.ts';
import { Footer, Header, NoticeBox, PageShell } from '../../ui/index.ts';
import { useSignOut } from './use-sign-out.ts';

const menu = [{ to: paths.inspections(), label: 'Inspections' }, { to: paths.notes(), label: 'Notes' }];
const supportLinks = [{ to: paths.help(), label: 'Help' }, { to: paths.accessibility(), label: 'Accessibility statement' }];

/** The header where nobody is signed in. */
export function PublicHeader(): JSX.Element {
  const { pathname } = useLocation();
  return <Header items={pathname === paths.signIn() ? [] : [{ to: paths.signIn(), label: 'Sign in' }]} />;
}

export interface ServiceShellProps {
  readonly marking?: Marking;
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** What frames every page: who is signed in, the way out, help. */
export function ServiceShell({ marking = 'OFFICIAL', banner, children }: ServiceShellProps): JSX.Element {
  const viewer = useViewerIfAny();
  const { signOut, error } = useSignOut();
  const header = viewer
    ? <Header items={menu} account={{ name: viewer.name, detail: viewer.agency.shortName, to: paths.account() }} onSignOut={signOut} />
    : <PublicHeader />;
  const notSignedOut = error && (
    <div className="govuk-width-container" role="alert">
      <NoticeBox><strong>You are still signed in.</strong> {error.message}. {error.remedy}</NoticeBox>
    </div>
  );
  return (
    <PageShell marking={marking} header={header} banner={<>{notSignedOut}{banner}</>} footer={<Footer items={supportLinks} />}>{children}</PageShell>
  );
}

/** The frame of pages outside an inspection, as a route. */
export const ServicePages = ({ marking }: Pick<ServiceShellProps, 'marking'>): JSX.Element => <ServiceShell marking={marking}><Outlet /></ServiceShell>;
