/**
 * What no single file of a corpus can tell: whether ids exist, names collide, dates fit, sides are named, and figures are counted by
 * somebody. Each check looks at the whole corpus and knows one thing.
 */
import type { Check, Corpus } from './checks/corpus';
import { checkCoverage } from './checks/coverage';
import { checkDates } from './checks/dates';
import { checkFigures } from './checks/figures';
import { checkIds } from './checks/ids';
import { checkNames } from './checks/names';
import { checkPlaces } from './checks/places';
import { checkReferences } from './checks/references';
import { checkRelations } from './checks/relations';
import { checkStanding } from './checks/standing';
import { checkTexts } from './checks/texts';
import { checkUnique } from './checks/unique';
import type { Problem } from './corpus-files';

const CHECKS: Check[] = [
  checkReferences,
  checkIds,
  checkUnique,
  checkNames,
  checkTexts,
  checkDates,
  checkStanding,
  checkFigures,
  checkRelations,
  checkPlaces,
  checkCoverage,
];

/** Every mistake that only the whole corpus shows. */
export const crossCheck = (corpus: Corpus): Problem[] => CHECKS.flatMap((check) => check(corpus));
