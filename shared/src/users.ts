import { z } from 'zod';

/** Longest sign-in fields in characters; shortest password accepted when one is set. */
export const userLimits = { email: 254, password: 256, passwordMin: 12 } as const;

export const signInInput = z.object({
  email: z.string({ error: 'Enter your email address' }).trim().min(1, 'Enter your email address').max(userLimits.email, `Email address must be ${userLimits.email} characters or fewer`).pipe(z.email('Enter an email address in the correct format, like name@example.com')),
  password: z.string({ error: 'Enter your password' }).min(1, 'Enter your password').max(userLimits.password, `Password must be ${userLimits.password} characters or fewer`),
});
export type SignInInput = z.input<typeof signInInput>;
