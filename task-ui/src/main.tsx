import './fonts.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/problem';
import { App } from './app/app';
import { languageReady } from './i18n';

const root = document.getElementById('root') as HTMLElement;
await languageReady;
// what the server or a guard refuses has a page of its own; only what nobody expected is an error of ours
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ProblemError)) globalThis.reportError(error);
};
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
