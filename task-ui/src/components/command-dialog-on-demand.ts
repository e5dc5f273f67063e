import { dialogOnDemand } from './on-demand';

/** The same dialog for pages that seldom ask: its frame is not part of their first load. */
export const CommandDialogOnDemand = dialogOnDemand(async () => (await import('./command-dialog')).CommandDialog);
