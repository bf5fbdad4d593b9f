import { controlPlaneSuite } from './control-plane-suite.ts';
import { RUNTIME_FACTORIES } from './runtime-factories.ts';

for (const factory of RUNTIME_FACTORIES) controlPlaneSuite(factory);
