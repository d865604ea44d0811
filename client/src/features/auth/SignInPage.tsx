import { useMutation, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { signedIn } from '../../platform/session.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { ErrorPanel, NotificationBanner, PageLayout, TwoThirds } from '../../ui/index.ts';
import { demoQuery, signInMutation } from './auth.operations.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { returnAddress } from './return-address.ts';
import type { Credentials } from './SignInForm.tsx';
import { SignInForm } from './SignInForm.tsx';

function WhyHere({ why }: { readonly why: string | null }): JSX.Element | null {
  if (why === 'signed-out') return <NotificationBanner heading="You have signed out" />;
  if (why !== 'ended') return null;
  return (
    <NotificationBanner heading="Your session has ended">
      <p className="govuk-body">It was not used for a long time, or you signed out in another window. Sign in again to go on where you were.</p>
    </NotificationBanner>
  );
}

export function SignInPage(): JSX.Element {
  usePageTitle('Sign in');
  const [search] = useSearchParams();
  const { data } = useQuery(demoQuery);
  const [signIn] = useMutation(signInMutation);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const demo = data?.demo;

  const enter = async (input: Credentials): Promise<void> => {
    await signIn({ variables: { input } });
    signedIn(returnAddress(search.get('from')));
  };
  const submit = async (credentials: Credentials): Promise<FormOutcome> => {
    try {
      await enter(credentials);
    } catch (error) {
      const { code, message, remedy } = toErrorBody(error);
      return code === 'INVALID_INPUT' ? [{ field: 'email', message: [message, remedy].filter(Boolean).join('. ') }] : toFaults(error);
    }
  };
  const choose = async (email: string, password: string): Promise<void> => {
    setChosen(email);
    setRefusal(null);
    try {
      await enter({ email, password });
    } catch (error) {
      const { message, remedy } = toErrorBody(error);
      setRefusal([message, remedy].filter(Boolean).join('. '));
      setChosen(null);
    }
  };

  return (
    <PageLayout>
      <WhyHere why={search.get('why')} />
      <TwoThirds>
        <h1 className="govuk-heading-l">Sign in</h1>
        <p className="govuk-body-l">Joint Inspection is where councils, police, health and schools put their evidence into one shared narrative.</p>
      </TwoThirds>
      {refusal && <ErrorPanel title="You could not be signed in" happened={refusal} />}
      {demo && <DemoAccounts accounts={demo.accounts} busy={chosen} onChoose={({ email }) => void choose(email, demo.password)} />}
      <TwoThirds>
        {demo && <h2 className="govuk-heading-m">Or sign in with an email address</h2>}
        <SignInForm onSignIn={submit} />
      </TwoThirds>
    </PageLayout>
  );
}
