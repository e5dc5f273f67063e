import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { ProblemError } from '../../api/problem';
import { reasonIn, useProblemText } from '../../components/problem-text';

type Props = { href: string; variant?: 'default' | 'filled'; children: ReactNode };

/** A link to a file. When the server refuses it, the page says why instead of leaving for a page of raw data. */
export function FileLink({ href, variant = 'filled', children }: Props) {
  const problemText = useProblemText();
  const file = useMutation({
    mutationFn: () => fetchFile(href),
    onError: (error) => notifications.show({ color: 'red', message: reasonIn(problemText(error)) }),
  });
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    file.mutate();
  };
  return (
    <Button component="a" variant={variant} href={href} loading={file.isPending} onClick={onClick}>
      {children}
    </Button>
  );
}

async function fetchFile(href: string) {
  const response = await globalThis.fetch(href);
  if (!response.ok) throw new ProblemError(await response.json());
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? '';
  link.click();
  URL.revokeObjectURL(address);
}
