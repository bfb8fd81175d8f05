import { authenticity, provenance } from './authenticity.ts';
import { court, organisation, removal } from './civil.ts';
import { standingOf, type LeakStepDraft, type StepContext } from './draft.ts';
import { limits } from './limits.ts';
import { preserve } from './preserve.ts';
import { criminal, police } from './public.ts';
import { spread } from './spread.ts';

/**
 * What to do next, in order: evidence first, then whom to turn to as far as an outcome asks for it, until when, and what
 * whoever thinks of spreading it can do. Leads for a person who decides.
 */
export function stepsFor(context: StepContext): LeakStepDraft[] {
  const standing = standingOf(context.assessed);
  const evidence = [preserve(context), authenticity(context), provenance(context)];
  if (standing === 'none') return [...evidence, spread(context)];
  const asked = standing === 'suspected' ? [removal(context), court(context), police(context), criminal(context)] : [removal(context), criminal(context)];
  const handler = context.given.handler === true || context.assessed.some(({ values }) => values.handler === 'yes');
  return [...evidence, ...asked.filter((step) => step !== null), ...(handler ? [organisation(context)] : []), limits(context), spread(context)];
}
