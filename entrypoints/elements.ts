import Mark from 'mark.js';
import { defineUnlistedScript } from '#imports';
import { leavePart } from './content/late-parts';
import type { MarkConstructor } from './content/painters/element-painter';

// mark.js takes any node; its types know elements only.
export default defineUnlistedScript(() => leavePart('elements', Mark as unknown as MarkConstructor));
