import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Sends a command of this page and looks again at everything the page shows. */
export function useCommand<Input, Answer>(command: (input: Input) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: command,
    onSettled: () => cache.invalidateQueries({ queryKey: ['operations'] }),
  });
}
