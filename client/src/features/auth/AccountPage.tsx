import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { AgencyChip, Button, ButtonGroup, ConfirmDialog, ErrorPanel, formatInstant, PageLayout, SummaryList, Table, Tag } from '../../ui/index.ts';
import { ScanningNotice } from '../files/index.ts';
import { EmailChoice } from '../notifications/index.ts';
import { accountQuery } from './auth.operations.ts';
import { browserName } from './browser-name.ts';
import { useSignOut } from './use-sign-out.ts';

export function AccountPage(): JSX.Element {
  usePageTitle('Your account');
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(accountQuery);
  const { signOut, signOutEverywhere, busy, error: refusal } = useSignOut();
  const [isAsking, ask] = useState(false);
  const account = data?.viewer;

  return (
    <PageLayout>
      <h1 className="govuk-heading-l">Your account</h1>
      {refusal && <ErrorPanel title="You are still signed in" happened={`${refusal.message}.`} remedy={refusal.remedy} />}
      <SummaryList
        rows={[
          { label: 'Name', value: viewer.name },
          { label: 'Job', value: viewer.jobTitle },
          { label: 'Agency', value: <><AgencyChip agency={viewer.agency} /> {viewer.agency.name !== viewer.agency.shortName && viewer.agency.name}</> },
          ...(account ? [{ label: 'Email address', value: account.email }] : []),
          ...(account?.isAdministrator ? [{ label: 'Rights', value: 'Platform administrator' }] : []),
        ]}
      />
      {account?.isAdministrator && <ScanningNotice />}
      <EmailChoice />
      {account ? (
        <Table
          caption="Where you are signed in"
          rows={account.sessions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'browser', label: 'Browser', rowHeader: true, cell: ({ userAgent, isCurrent }) => <>{browserName(userAgent)} {isCurrent && <Tag>This browser</Tag>}</> },
            { key: 'since', label: 'Signed in', cell: ({ createdAt }) => formatInstant(createdAt) },
            { key: 'seen', label: 'Last used', cell: ({ lastSeenAt }) => formatInstant(lastSeenAt) },
          ]}
        />
      ) : (
        <LoadState what="where you are signed in" error={error} onRetry={() => refetch()} />
      )}
      <p className="govuk-body">If you do not know one of these browsers, sign out everywhere and tell whoever runs this service.</p>
      <ButtonGroup>
        <Button tone="secondary" busy={busy} onClick={signOut}>Sign out</Button>
        <Button tone="warning" busy={busy} onClick={() => ask(true)}>Sign out everywhere</Button>
      </ButtonGroup>
      <ConfirmDialog
        open={isAsking}
        title="Sign out everywhere?"
        confirmLabel="Sign out everywhere"
        tone="warning"
        busy={busy}
        onConfirm={() => { ask(false); signOutEverywhere(); }}
        onCancel={() => ask(false)}
      >
        <p className="govuk-body">You are signed out in every browser, this one included. What others are doing is not affected.</p>
      </ConfirmDialog>
    </PageLayout>
  );
}
