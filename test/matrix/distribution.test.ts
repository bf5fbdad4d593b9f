/** Every cell keeps what promises.ts says, on the distribution's HAProxy. `script/faults` runs single cells. */
import { testMatrix } from './matrix.ts';

testMatrix('distribution');
