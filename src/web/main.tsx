import './styles/all.css';
import './ui/trusted-types.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from './api/client.ts';
import { router } from './router.ts';
import { startText } from './text/index.ts';

// React Aria would add a <style> under this id, which the Content-Security-Policy forbids; base.css holds its one rule.
document.head.append(Object.assign(document.createElement('meta'), { id: 'react-aria-pressable-style' }));

// Japanese needs hundreds of font faces; their list must not hold up the first words.
void import('@fontsource/biz-udpgothic/400.css');
void import('@fontsource/biz-udpgothic/700.css');

await startText();

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
