/** Every cell keeps what promises.ts says, on a newer HAProxy (3.x). `script/faults` runs single cells. */
import { testMatrix } from './matrix.ts';

testMatrix('newer');
