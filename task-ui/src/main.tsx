import './fonts.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { languageReady } from './i18n';

const root = document.getElementById('root') as HTMLElement;
await languageReady;
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
