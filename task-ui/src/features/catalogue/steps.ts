/** A step of the internal process as the manifest limits it: hours of a normal dossier and the role that does it. */
export type Step = { id: string; hours: number; role: string | null; normalWay: boolean };

/** The steps that a manifest lists; anything that is not a step is left out. */
export function stepsOf(manifest: Record<string, unknown>): Step[] {
  if (!Array.isArray(manifest.steps)) return [];
  return manifest.steps.flatMap((step: unknown) => {
    if (typeof step !== 'object' || step === null) return [];
    const { id, hours, role, normalWay } = step as Record<string, unknown>;
    if (typeof id !== 'string' || typeof hours !== 'number') return [];
    return [{ id, hours, role: typeof role === 'string' ? role : null, normalWay: normalWay !== false }];
  });
}

/** Hours of the normal way; steps off it (verification, supplement, refusal) are no part of the sum. */
export const normalHours = (steps: readonly Step[]): number =>
  steps.filter((step) => step.normalWay).reduce((sum, step) => sum + step.hours, 0);
