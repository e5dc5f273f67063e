import { useHotkeys } from '@mantine/hooks';
import { useKeys } from '../lib/keyboard';

type Actions = { find: () => void; help: () => void };

/** Keys that work on every page: Ctrl+K finds (also while typing), ? lists the shortcuts. */
export function useGlobalKeys({ find, help }: Actions) {
  useHotkeys([['mod+K', find]], []);
  useKeys({ '?': help });
}
