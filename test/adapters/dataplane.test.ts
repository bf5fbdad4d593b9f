import { controlPlaneSuite } from '../contract/control-plane-suite.ts';
import { DATAPLANE_FACTORIES } from './dataplane-factories.ts';

for (const factory of DATAPLANE_FACTORIES) controlPlaneSuite(factory);
