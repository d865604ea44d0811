import './platform/no-eval.ts';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createApolloClient } from './platform/apollo.ts';
import { keepServiceOnDevice } from './platform/device/index.ts';
import { routes } from './routes.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

keepServiceOnDevice();
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={createApolloClient()}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </ApolloProvider>
  </StrictMode>,
);
