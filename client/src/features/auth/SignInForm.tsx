import type { JSX } from 'react';
import { signInInput } from '@joint/shared';
import type { FormOutcome } from '../../ui/index.ts';
import { Button, faultsOf, Form, TextField } from '../../ui/index.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignInFormProps {
  readonly onSignIn: (credentials: Credentials) => Promise<FormOutcome>;
}

export function SignInForm({ onSignIn }: SignInFormProps): JSX.Element {
  const submit = (values: Credentials): FormOutcome | Promise<FormOutcome> => {
    const parsed = signInInput.safeParse(values);
    return parsed.success ? onSignIn(values) : faultsOf(parsed.error);
  };
  return (
    <Form initialValues={{ email: '', password: '' }} onSubmit={submit} label="Sign in">
      <TextField name="email" label="Email address" type="email" autoComplete="username" width="two-thirds" />
      <TextField name="password" label="Password" type="password" autoComplete="current-password" width="two-thirds" />
      <Button type="submit" busyLabel="Signing in">Sign in</Button>
    </Form>
  );
}
