import type { RouteObject } from 'react-router';

/** Wording that agencies propose for statements, within an inspection. */
export const proposalRoutes: RouteObject[] = [
  { path: 'narrative/proposals', lazy: async () => ({ Component: (await import('./ProposalsPage.tsx')).ProposalsPage }) },
  { path: 'narrative/proposals/new', lazy: async () => ({ Component: (await import('./ProposePage.tsx')).ProposePage }) },
  { path: 'narrative/proposals/:proposalId', lazy: async () => ({ Component: (await import('./ProposalPage.tsx')).ProposalPage }) },
];

export { onStatement, originInWords } from './proposal-words.ts';
export { ProposalsPanel, type ProposalsPanelProps } from './ProposalsPanel.tsx';
export { StatementProposals } from './StatementProposals.tsx';
export { UndecidedAdvice } from './UndecidedAdvice.tsx';
export { useProposals, type Proposal } from './use-proposals.ts';
