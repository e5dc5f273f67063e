import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { newQueryClient } from '../app/query-client';
import { router as product } from '../app/router';
import { Themed } from '../app/themed';
import { languageReady } from '../i18n';

/** The whole application at an address, with fresh data: what a person would see who opens that link. */
export async function renderApp(address: string) {
  await languageReady;
  const queryClient = newQueryClient();
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ ...product.options, history, context: { queryClient } });
  const view = render(
    <Themed env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Themed>,
  );
  return { ...view, history, queryClient };
}
